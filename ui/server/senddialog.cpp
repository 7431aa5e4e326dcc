// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/senddialog.h"

#include "core/io/jobs/versions.h"
#include "core/io/server/serversignin.h"
#include "ui/desk/texts.h"
#include "ui/server/comparedialog.h"
#include "ui/server/sendwords.h"
#include "ui/server/serverwords.h"
#include "ui/style/elided.h"
#include "ui/style/inklabel.h"
#include "ui/style/panes.h"
#include "ui/style/rowtable.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr QSize usualSize{900, 560};
constexpr QSize versionsSize{700, 400};
constexpr int belowHeight = 150;

QString orDash(const std::string &value)
{
    return value.empty() ? QStringLiteral("–") : text(value);
}

}  // namespace

SendDialog::SendDialog(Desk &desk, ServerTools tools, jobs::KnownServer server, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_tools(std::move(tools)), m_server(std::move(server))
{
    build();
    m_clock.setInterval(200);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (!m_job || m_job->fraction() < 0) return;
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(m_job->fraction() * 1000));
    });
    look();
}

SendDialog::~SendDialog()
{
    if (m_job) m_job->cancel();
}

/// By Escape and the window's own button, too: what is under way is stopped first, and what came of it is said.
void SendDialog::reject()
{
    if (!m_job) return QDialog::reject();
    m_job->cancel();
    m_doing->setText(tr("Stopping. What is on its way to the server is waited for."));
    m_close->setEnabled(false);
}

void SendDialog::build()
{
    setWindowTitle(tr("Send to a FHIR server"));
    resize(usualSize);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    lines->addWidget(new DialogHead(tr("Send to %1").arg(ServerWords::title(m_server.profile)),
                                    text(m_server.profile.address), this));
    m_note = new NoteBox("info", Token::Second, Token::Sunken, this);
    lines->addWidget(m_note);
    m_doing = new InkLabel(Token::Text, Type::Base, this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    lines->addWidget(m_doing);
    lines->addWidget(m_bar);
    m_table = new QTableWidget(0, columns, this);
    m_table->setAccessibleName(tr("What would be sent, a row a patient"));
    m_table->setHorizontalHeaderLabels(
        {tr("Patient"), tr("New"), tr("Changed"), tr("In error"), tr("There already"), tr("Sent"), tr("Standing")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    showAsRows(m_table);
    for (const Column number : {Fresh, Changed, Withdrawn, There, Sent})
        m_table->horizontalHeaderItem(number)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(Withdrawn)->setToolTip(
        plainToolTip(tr("What the record no longer says of a patient is marked on the server as entered "
                        "in error. Nothing is deleted there.")));
    lines->addWidget(m_table, 1);
    m_left = new InkLabel(Token::Review, Type::Base, this);
    lines->addWidget(m_left);
    lines->addWidget(buildBelow());
    auto *buttons = new QDialogButtonBox(this);
    m_send = buttons->addButton(tr("Send"), QDialogButtonBox::ActionRole);
    makePrimary(m_send);
    m_again = buttons->addButton(tr("Look again"), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    lines->addWidget(buttons);
    connect(m_send, &QPushButton::clicked, this, &SendDialog::send);
    connect(m_again, &QPushButton::clicked, this, [this] {
        // Whoever stands there by then has to be compared anew.
        m_samePerson.clear();
        m_choices.clear();
        look();
    });
    connect(m_close, &QPushButton::clicked, this, &SendDialog::reject);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &SendDialog::showCurrent);
    connect(m_table, &QTableWidget::itemChanged, this, &SendDialog::ticked);
}

QWidget *SendDialog::buildBelow()
{
    auto *below = new QWidget(this);
    auto *lines = new QVBoxLayout(below);
    lines->setContentsMargins(2, 2, 2, 2);
    lines->setSpacing(6);
    m_detail = new InkLabel(Token::Second, Type::Base, below);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_questions = new QWidget(below);
    m_questionLines = new QVBoxLayout(m_questions);
    m_questionLines->setContentsMargins(0, 0, 0, 0);
    m_questionLines->setSpacing(6);
    lines->addWidget(m_detail);
    lines->addWidget(m_questions);
    lines->addStretch(1);
    QScrollArea *frame = scrolling(below, this);
    frame->setFixedHeight(belowHeight);
    return frame;
}

std::shared_ptr<Job> SendDialog::run(jobs::PushSettings settings, Desk::Touches touches,
                                     std::function<void(Result<Answer>)> answer)
{
    settings.who = m_desk.place().user;
    settings.softwareVersion = m_desk.place().version;
    settings.now = m_desk.now();
    return m_desk.change<Answer>(
        this, 0,
        [settings = std::move(settings), server = m_server, keychain = m_tools.keychain, rules = m_desk.place().rules](
            store::RecordStore &store, Progress &progress) -> Result<Answer> {
            const auto authorizer = server::authorizerFor(server.profile, *keychain, progress);
            if (!authorizer) return authorizer.error();
            auto report = jobs::pushTo(server, **authorizer, settings, *rules, store, progress);
            if (!report) return report.error();
            auto people = store.patients();
            if (!people) return people.error();
            return Answer{*std::move(report), *std::move(people)};
        },
        std::move(answer), touches);
}

void SendDialog::look()
{
    m_sent = false;
    m_rows.clear();
    fill();
    m_note->hide();
    setBusy(tr("Asking the server who is there, and comparing. Nothing is sent yet."));
    jobs::PushSettings settings;
    settings.run = jobs::PushSettings::Run::Look;
    settings.samePerson = m_samePerson;
    m_job =
        run(std::move(settings), Desk::Touches::Nothing, [this](Result<Answer> answer) { looked(std::move(answer)); });
}

void SendDialog::looked(Result<Answer> answer)
{
    setIdle();
    if (!answer) return sayFailed(tr("The server could not be asked"), answer.error());
    for (jobs::PushedPatient &one : answer->report.patients) {
        const auto person = std::find_if(answer->people.begin(), answer->people.end(),
                                         [&](const store::Patient &other) { return other.id == one.id; });
        if (person != answer->people.end()) m_rows.push_back({*person, std::move(one)});
    }
    fill();
    if (answer->report.why) return sayFailed(tr("Not everybody was looked at"), *answer->report.why);
    std::uint64_t all = 0, conflicts = 0;
    for (const Row &row : m_rows) {
        all += row.pushed.toSend();
        conflicts += row.pushed.conflicts.size();
    }
    m_note->setLook("info", Token::Second, Token::Sunken);
    if (m_rows.empty())
        m_note->setText(tr("There is nobody to send anything of"), tr("This record holds no patients yet."));
    else if (all == 0 && conflicts > 0)
        m_note->setText(tr("Something was changed on the server meanwhile"),
                        tr("Choose below what becomes of it, patient by patient."));
    else if (all == 0)
        m_note->setText(tr("There is nothing new to send"),
                        tr("The server holds what this record says of the patients whom it knows."));
    else
        m_note->setText(tr("Nothing has been sent yet"),
                        tr("Ticked patients are sent when you press Send. Readings that came from this server stay "
                           "there as they are."));
    m_note->show();
}

void SendDialog::send()
{
    jobs::PushSettings settings;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!isTicked(i)) continue;
        settings.patients.push_back(m_rows[i].person.key);
        for (const jobs::PushConflict &conflict : m_rows[i].pushed.conflicts) {
            const Choice choice = choiceOf(conflict.name);
            if (choice == Choice::Ours) settings.keepOurs.push_back(conflict.name);
            if (choice == Choice::Theirs) settings.keepTheirs.push_back(conflict.name);
        }
    }
    // None chosen would mean all of them.
    if (m_job || settings.patients.empty()) return;
    settings.samePerson = m_samePerson;
    m_note->hide();
    setBusy(tr("Sending. What is sent is kept count of: when it is stopped, the next sending goes on."));
    m_job = run(std::move(settings), Desk::Touches::Record, [this](Result<Answer> answer) { sent(std::move(answer)); });
}

void SendDialog::sent(Result<Answer> answer)
{
    setIdle();
    if (!answer) return sayFailed(tr("Not sent"), answer.error());
    m_sent = true;
    m_choices.clear();
    std::uint64_t all = 0, refused = 0, open = 0, conflicts = 0;
    for (jobs::PushedPatient &one : answer->report.patients) {
        all += one.sum(&jobs::PushTally::sent);
        refused += one.sum(&jobs::PushTally::refused);
        open += one.sum(&jobs::PushTally::open);
        conflicts += one.sum(&jobs::PushTally::conflicts);
        for (Row &row : m_rows)
            if (row.pushed.id == one.id) row.pushed = one;
    }
    fill();
    QStringList left;
    for (const std::string &id : answer->report.alsoToSend) {
        const auto whom =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.pushed.id == id; });
        left << (whom == m_rows.end() ? nameText(id) : patientLine(whom->person));
    }
    sayLeft(left);
    const QString words = tr("%n resource(s) sent.", nullptr, SendWords::countOf(all));
    if (answer->report.why) {
        sayFailed(tr("Not everything was sent"), *answer->report.why);
    } else if (answer->report.complete()) {
        m_note->setLook("circle-check", Token::Within, Token::WithinGround);
        m_note->setText(tr("Sent"), words);
    } else {
        m_note->setLook("triangle-alert", Token::Review, Token::ReviewGround);
        m_note->setText(
            tr("Sent in part"),
            words + u' ' +
                tr("Refused: %1. Changed there meanwhile: %2. Not answered: %3. Each patient's row says more.")
                    .arg(ServerWords::number(refused), ServerWords::number(conflicts), ServerWords::number(open)));
    }
    m_note->show();
    emit message(words);
}

void SendDialog::sayFailed(const QString &title, const Error &error)
{
    const bool stopped = error.code == Error::Code::Cancelled;
    m_note->setLook(stopped ? "triangle-alert" : "octagon-alert", stopped ? Token::Review : Token::First,
                    stopped ? Token::ReviewGround : Token::FirstGround);
    m_note->setText(title, ServerWords::failed(error));
    m_note->show();
}

bool SendDialog::canBeSent(const Row &row) const
{
    const jobs::PushedPatient &one = row.pushed;
    if (one.why || one.serverId.empty() || m_sent) return false;
    const bool decided = std::any_of(one.conflicts.begin(), one.conflicts.end(),
                                     [this](const auto &conflict) { return choiceOf(conflict.name) != Choice::Later; });
    return one.toSend() + one.sum(&jobs::PushTally::open) > 0 || decided;
}

void SendDialog::fill()
{
    {
        const QSignalBlocker quiet(m_table);
        m_table->clearContents();
        m_table->setRowCount(static_cast<int>(m_rows.size()));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            for (int column = 0; column < columns; ++column) {
                auto *item = new QTableWidgetItem;
                item->setTextAlignment(column == Whom || column == Note ? Qt::AlignLeft | Qt::AlignVCenter
                                                                        : Qt::AlignRight | Qt::AlignVCenter);
                m_table->setItem(row, column, item);
            }
            fillRow(row);
        }
        m_table->setColumnHidden(Sent, !m_sent);
        fitColumns(m_table);
        const auto shown =
            std::find_if(m_rows.begin(), m_rows.end(), [this](const Row &row) { return row.person.key == m_shown; });
        m_table->selectRow(shown == m_rows.end() ? 0 : static_cast<int>(shown - m_rows.begin()));
    }
    showCurrent();
    changed();
}

void SendDialog::fillRow(int row)
{
    const Row &one = m_rows[static_cast<std::size_t>(row)];
    const auto put = [&](Column column, const QString &text) {
        m_table->item(row, column)->setText(text);
        m_table->item(row, column)->setToolTip(plainToolTip(text));
    };
    const auto count = [](std::uint64_t n) { return n == 0 ? QStringLiteral("–") : ServerWords::number(n); };
    const jobs::PushedPatient &pushed = one.pushed;
    put(Whom, patientLine(one.person));
    put(Fresh, count(pushed.sum(&jobs::PushTally::fresh)));
    put(Changed, count(pushed.sum(&jobs::PushTally::changed)));
    put(Withdrawn, count(pushed.sum(&jobs::PushTally::withdrawn)));
    put(There, count(pushed.sum(&jobs::PushTally::there)));
    put(Sent, count(pushed.sum(&jobs::PushTally::sent)));
    put(Note, SendWords::standing(pushed, m_sent));
    QTableWidgetItem *item = m_table->item(row, Whom);
    const bool can = canBeSent(one);
    item->setFlags(can ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                       : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    // A row without a box cannot be ticked: there is nothing to send of it.
    const Qt::CheckState state = m_unticked.count(one.person.key) != 0 ? Qt::Unchecked : Qt::Checked;
    item->setData(Qt::CheckStateRole, can ? QVariant(state) : QVariant());
}

const SendDialog::Row *SendDialog::current() const
{
    const int row = m_table->currentRow();
    return row < 0 || row >= static_cast<int>(m_rows.size()) ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

void SendDialog::showCurrent()
{
    const Row *const row = current();
    QStringList lines;
    if (row) {
        m_shown = row->person.key;
        lines << patientLine(row->person);
        if (const QString counts = SendWords::counts(row->pushed); !counts.isEmpty()) lines << counts;
        if (const QString remarks = SendWords::remarks(row->pushed, m_sent); !remarks.isEmpty()) lines << remarks;
        if (isCompared(row->person.key)) lines << tr("You have compared the two: it is the same person.");
    }
    m_detail->setText(lines.join(u'\n'));
    while (QLayoutItem *item = m_questionLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_questions->setVisible(row && (row->pushed.toCompare || !row->pushed.conflicts.empty()));
    if (!row) return;
    if (row->pushed.toCompare) askToCompare(*row);
    showConflicts(*row);
}

bool SendDialog::isCompared(store::PatientKey patient) const
{
    return std::find(m_samePerson.begin(), m_samePerson.end(), patient) != m_samePerson.end();
}

void SendDialog::askToCompare(const Row &row)
{
    auto *compare = new QPushButton(tr("Compare the two…"), m_questions);
    compare->setAutoDefault(false);
    compare->setAccessibleName(tr("Compare %1 with the server's patient").arg(patientLine(row.person)));
    compare->setEnabled(!m_sent);
    m_questionLines->addWidget(compare, 0, Qt::AlignLeft);
    connect(compare, &QPushButton::clicked, this, [this, here = row.person, there = *row.pushed.toCompare] {
        auto *dialog = new CompareDialog(here, there, this);
        connect(dialog, &QDialog::accepted, this, [this, key = here.key] {
            if (m_job) return;
            m_samePerson.push_back(key);
            look();
        });
        dialog->open();
    });
}

void SendDialog::showConflicts(const Row &row)
{
    for (const jobs::PushConflict &one : row.pushed.conflicts) {
        auto *line = new QWidget(m_questions);
        auto *parts = new QHBoxLayout(line);
        parts->setContentsMargins(0, 0, 0, 0);
        parts->setSpacing(8);
        const QString about = SendWords::conflict(one);
        auto *name = new ElidedLabel(tr("Changed there: %1").arg(about), line);
        auto *choice = new QComboBox(line);
        choice->addItems({tr("Decide later"), tr("Send ours over it"), tr("Leave it as it is there")});
        choice->setAccessibleName(tr("What becomes of %1").arg(about));
        choice->setCurrentIndex(static_cast<int>(choiceOf(one.name)));
        choice->setEnabled(!m_sent);
        auto *both = new QPushButton(tr("Show both…"), line);
        both->setAutoDefault(false);
        both->setAccessibleName(tr("Show both versions of %1").arg(about));
        parts->addWidget(name, 1);
        parts->addWidget(choice);
        parts->addWidget(both);
        m_questionLines->addWidget(line);
        connect(choice, &QComboBox::currentIndexChanged, this,
                [this, which = one.name](int index) { setChoice(which, static_cast<Choice>(index)); });
        connect(both, &QPushButton::clicked, this, [this, row, one] { showVersions(row, one); });
    }
}

void SendDialog::showVersions(const Row &row, const jobs::PushConflict &conflict)
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Two versions"));
    dialog->resize(versionsSize);
    auto *lines = new QVBoxLayout(dialog);
    lines->addWidget(new DialogHead(SendWords::conflict(conflict), patientLine(row.person), dialog));
    auto *words = new InkLabel(Token::Second, Type::Base, dialog);
    if (conflict.ours.empty())
        words->setText(tr("This record no longer says it; it was to be marked as entered in error there."));
    else if (conflict.theirs.empty())
        words->setText(tr("It was deleted on the server."));
    else
        words->setText(tr("The places where the two versions differ. Everything else is the same."));
    lines->addWidget(words);
    auto *table =
        new RowTable({tr("Place"), tr("Here"), tr("On the server")}, tr("Where the two versions differ"), dialog);
    QList<QStringList> rows;
    for (const jobs::Difference &one : jobs::differencesOf(conflict.ours, conflict.theirs))
        rows << QStringList{text(one.where), orDash(one.ours), orDash(one.theirs)};
    table->setMostRows(14);
    table->setRows(rows, -1, -1);
    fitColumns(table);
    lines->addWidget(table);
    lines->addStretch(1);
    auto *buttons = new QDialogButtonBox(dialog);
    connect(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), &QPushButton::clicked, dialog,
            &QDialog::reject);
    lines->addWidget(buttons);
    dialog->open();
}

void SendDialog::setChoice(const std::string &name, Choice choice)
{
    m_choices[name] = choice;
    const QSignalBlocker quiet(m_table);
    if (current()) fillRow(m_table->currentRow());
    changed();
}

SendDialog::Choice SendDialog::choiceOf(const std::string &name) const
{
    const auto found = m_choices.find(name);
    return found == m_choices.end() ? Choice::Later : found->second;
}

bool SendDialog::isTicked(std::size_t row) const
{
    return m_table->item(static_cast<int>(row), Whom)->checkState() == Qt::Checked;
}

void SendDialog::setBusy(const QString &doing)
{
    m_doing->setText(doing);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleDescription(doing);
    m_doing->show();
    m_bar->show();
    m_table->setEnabled(false);
    m_questions->setEnabled(false);
    m_again->setEnabled(false);
    m_send->setEnabled(false);
    m_close->setText(tr("Stop"));
    m_close->setEnabled(true);
    m_clock.start();
}

void SendDialog::setIdle()
{
    m_job.reset();
    m_clock.stop();
    m_doing->hide();
    m_bar->hide();
    m_table->setEnabled(true);
    m_questions->setEnabled(true);
    m_again->setEnabled(true);
    m_close->setText(tr("Close"));
    m_close->setEnabled(true);
}

/// By a person: the table is quiet while it is filled.
void SendDialog::ticked(const QTableWidgetItem *item)
{
    if (item->column() == Whom) {
        const store::PatientKey whose = m_rows[static_cast<std::size_t>(item->row())].person.key;
        if (item->checkState() == Qt::Checked)
            m_unticked.erase(whose);
        else
            m_unticked.insert(whose);
    }
    changed();
}

void SendDialog::changed()
{
    int ticked = 0;
    QStringList left;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (isTicked(i))
            ++ticked;
        else if (canBeSent(m_rows[i]) && m_rows[i].pushed.kinds.front().withdrawn > 0)
            left << patientLine(m_rows[i].person);
    }
    m_send->setEnabled(ticked > 0 && !m_job);
    m_send->setText(ticked > 0 ? tr("Send of %n patient(s)", nullptr, ticked) : tr("Send"));
    if (!m_sent) sayLeft(ticked > 0 ? left : QStringList());
}

/// Of whom the server goes on saying what this record says no more, a reading that was moved to somebody else above
/// all: it would stand there with both.
void SendDialog::sayLeft(const QStringList &whom)
{
    m_left->setText(tr("This record no longer has some readings that stand on the server, of: %1. Consider sending of "
                       "them too.")
                        .arg(whom.join(QStringLiteral("; "))));
    m_left->setVisible(!whom.isEmpty());
}

}  // namespace trendward::ui
