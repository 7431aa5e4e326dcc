// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/checkdetail.h"

#include "core/base/measure.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/choosers.h"
#include "ui/import/questions.h"
#include "ui/import/tabledialog.h"
#include "ui/import/tracedialog.h"
#include "ui/import/words.h"
#include "ui/style/elided.h"
#include "ui/style/inklabel.h"
#include "ui/style/rowtable.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

/// A mean has a digit more than the readings behind it.
QString valueText(double value, const std::string &key, const Unit &unit, bool mean = false)
{
    const Measure *measure = measureNamed(key);
    const bool own = measure && unit.code == measure->unit;
    return numberText(value, own ? std::max(measure->decimals, mean ? 1 : 0) : 1);
}

}  // namespace

CheckDetail::CheckDetail(Desk &desk, FileChecks &checks, QWidget *parent) : Card(parent), m_desk(desk), m_checks(checks)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 6, 1, 6);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(m_scroll);
    content->setObjectName(QStringLiteral("content"));
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(14, 6, 14, 6);
    lines->setSpacing(10);
    buildHead(lines);
    buildWarnings(lines);
    buildChoices(lines);
    buildTables(lines);
    lines->addStretch(1);
    m_scroll->setWidget(content);
    whole->addWidget(m_scroll);
    setAccessibleName(tr("Details of the chosen file"));
    connect(&m_checks, &FileChecks::changed, this, [this](int row) {
        if (row == m_row) show(row);
    });
    show(-1);
}

void CheckDetail::buildHead(QVBoxLayout *lines)
{
    m_name = new ElidedLabel(this);
    m_name->setFont(ui::font(Type::Heading, QFont::DemiBold));
    m_format = new InkLabel(Token::Third, Type::Sub, this);
    m_summary = new InkLabel(Token::Text, Type::Base, this);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(m_name);
    lines->addWidget(m_format);
    lines->addWidget(m_summary);
}

void CheckDetail::buildWarnings(QVBoxLayout *lines)
{
    m_error = new NoteBox("octagon-alert", Token::First, Token::FirstGround, this);
    m_person = new NoteBox("triangle-alert", Token::Review, Token::ReviewGround, this);
    m_confirm = new QCheckBox(this);
    m_confirm->setObjectName(QStringLiteral("confirmPerson"));
    m_person->lines()->addWidget(m_confirm);
    m_unknown = new NoteBox("triangle-alert", Token::Review, Token::ReviewGround, this);
    m_table = new QPushButton(tr("Say how this table is read…"), this);
    m_table->setObjectName(QStringLiteral("setUpTable"));
    m_unknown->lines()->addWidget(m_table, 0, Qt::AlignLeft);
    m_change = new QPushButton(tr("Change how this table is read…"), this);
    m_change->setObjectName(QStringLiteral("changeTable"));
    m_crisis = new NoteBox("octagon-alert", Token::First, Token::FirstGround, this);
    m_same = new NoteBox("info", Token::Gap, Token::GapGround, this);
    m_notJudged = new NoteBox("info", Token::Gap, Token::GapGround, this);
    lines->addWidget(m_error);
    lines->addWidget(m_unknown);
    lines->addWidget(m_change, 0, Qt::AlignLeft);
    for (NoteBox *box : {m_same, m_person, m_crisis, m_notJudged}) lines->addWidget(box);
    for (QPushButton *button : {m_table, m_change})
        connect(button, &QPushButton::clicked, this, &CheckDetail::setUpTable);
    connect(m_confirm, &QCheckBox::toggled, this, [this](bool on) {
        if (m_row >= 0) m_checks.confirmPerson(m_row, on);
    });
}

void CheckDetail::buildChoices(QVBoxLayout *lines)
{
    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_patient = new PatientBox(tr("As the devices and messages say"), this);
    m_zone = new ZoneBox(tr("As the file or the patient's home says"), this);
    m_zoneText = new InkLabel(Token::Second, Type::Sub, this);
    m_all = new QPushButton(tr("Use for all files"), this);
    m_all->setProperty("quiet", true);
    m_all->setToolTip(tr("The patient and the time zone chosen here hold for every file of this list"));
    m_form->addRow(tr("For"), m_patient);
    m_form->addRow(tr("Time zone"), m_zone);
    m_form->addRow(QString(), m_zoneText);
    auto *left = new QHBoxLayout;
    left->addWidget(m_all);
    left->addStretch(1);
    m_form->addRow(QString(), left);
    makePlain(m_form);
    m_questions = new Questions(this);
    lines->addLayout(m_form);
    lines->addWidget(m_questions);
    connect(m_patient, &SearchBox::chosen, this, [this] { m_checks.setPatient(m_row, m_patient->patient()); });
    connect(m_zone, &SearchBox::chosen, this, [this] { m_checks.setZone(m_row, m_zone->zone()); });
    connect(m_all, &QPushButton::clicked, this, &CheckDetail::spread);
    connect(m_questions, &Questions::dateOrderSaid, this,
            [this](std::optional<device::DateOrder> order) { m_checks.setDateOrder(m_row, order); });
    connect(m_questions, &Questions::deviceUserSaid, this,
            [this](const std::optional<std::string> &user) { m_checks.setDeviceUser(m_row, user); });
    connect(m_questions, &Questions::unitSaid, this, [this](const QString &measure, const QString &unit) {
        m_checks.setUnit(m_row, measure.toStdString(), unit.toStdString());
    });
}

void CheckDetail::buildTables(QVBoxLayout *lines)
{
    m_measures = new RowTable(
        {tr("Measure"), tr("Readings"), tr("Lowest"), tr("Highest"), tr("Mean"), tr("Unit"), tr("From"), tr("To")},
        tr("What the file holds of each measure"), this);
    m_reasons = new InkLabel(Token::Second, Type::Sub, this);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problemsTitle = new InkLabel(Token::Text, Type::Base, this, QFont::DemiBold);
    m_problems = new RowTable({tr("Record"), tr("What"), tr("Next step")}, tr("What could not be read"), this);
    m_follow = new QWidget(this);
    auto *follow = new QHBoxLayout(m_follow);
    follow->setContentsMargins(0, 0, 0, 0);
    m_why = new QPushButton(tr("Why…"), m_follow);
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setToolTip(tr("What the mappings made of a single message, step by step"));
    m_why->setAccessibleDescription(m_why->toolTip());
    m_whyText = new InkLabel(Token::Second, Type::Sub, m_follow);
    follow->addWidget(m_why);
    follow->addWidget(m_whyText, 1);
    connect(m_why, &QPushButton::clicked, this, &CheckDetail::follow);
    lines->addWidget(m_measures);
    lines->addWidget(m_reasons);
    lines->addWidget(m_follow);
    lines->addWidget(m_problemsTitle);
    lines->addWidget(m_problems);
}

void CheckDetail::setPeople(const std::vector<store::Patient> &people)
{
    m_patient->setPeople(people);
    if (m_row >= 0) show(m_row);
}

void CheckDetail::show(int row)
{
    if (row != m_row) m_scroll->ensureVisible(0, 0);
    m_row = row < m_checks.size() ? row : -1;
    m_scroll->widget()->setVisible(m_row >= 0);
    if (m_row < 0) return;
    const FileCheck &check = m_checks.at(m_row);
    m_name->setText(check.name);
    m_patient->setPatient(check.patient ? check.patient->key : 0);
    m_zone->setZone(check.zone);
    m_all->setVisible(m_checks.size() > 1);
    showWarnings(check);
    m_questions->ask(check);
    QWidget *before = m_all;
    for (auto *chooser : m_questions->findChildren<QComboBox *>()) {
        setTabOrder(before, chooser);
        before = chooser;
    }
    showReport(check);
    showFollow(check);
    showProblems(check);
}

void CheckDetail::showReport(const FileCheck &check)
{
    const bool known = check.report.has_value();
    for (QWidget *one : std::initializer_list<QWidget *>{m_format, m_summary, m_zoneText, m_measures, m_reasons})
        one->setVisible(known);
    if (!known) return;
    const jobs::ImportReport &report = *check.report;
    QStringList format{text(report.format)};
    if (!report.evidence.empty()) format << text(report.evidence);
    if (!report.encoding.empty()) format << text(report.encoding);
    format << ImportWords::personNamed(report);
    m_format->setText(format.join(QStringLiteral(" · ")));
    m_summary->setText(ImportWords::summary(report));
    m_zoneText->setText(ImportWords::zone(report));
    m_zoneText->setVisible(!m_zoneText->text().isEmpty());
    m_zoneText->setInk(report.zoneNeeded ? Token::Review : Token::Second);
    showMeasures(report);
    QStringList reasons;
    if (report.held > 0)
        reasons << tr("Held until a person says whose they are:") + u'\n' + ImportWords::reasons(report.heldReasons);
    if (report.waiting > 0)
        reasons << tr("%Ln of the duplicates wait among the held readings since an earlier import.", nullptr,
                      ImportWords::count(report.waiting));
    if (report.notReadings > 0)
        reasons << tr("Rows that are not readings:") + u'\n' + ImportWords::reasons(report.notReadingReasons);
    if (report.wholeDays > 0)
        reasons << tr("%Ln readings have a day and no clock: each stands for the whole day, from midnight to midnight.",
                      nullptr, ImportWords::count(report.wholeDays));
    if (report.arrivalTimes > 0)
        reasons << tr(
            "%Ln messages say no time of measuring: each reading stands at the time at which the hub took it, "
            "which may be later.",
            nullptr, ImportWords::count(report.arrivalTimes));
    for (const auto &[measure, why] : report.unitsAssumed)
        reasons << tr("Unit of %1: %2").arg(ImportWords::measure(measure), text(why));
    m_reasons->setText(reasons.join(QStringLiteral("\n\n")));
    m_reasons->setVisible(!reasons.isEmpty());
}

/// Where a message came to nothing it is asked why; where none did, its way can still be looked at.
void CheckDetail::showFollow(const FileCheck &check)
{
    m_follow->setVisible(check.messages && check.report);
    if (!check.report) return;
    m_whyText->setText(check.report->notReadings + check.report->problemCount > 0
                           ? tr("Some messages gave no reading: see what the mappings made of them.")
                           : tr("See what the mappings made of a message."));
}

void CheckDetail::follow()
{
    if (m_row < 0) return;
    auto *dialog = new TraceDialog(m_desk, m_checks.at(m_row), m_checks.mappings(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CheckDetail::setUpTable()
{
    if (m_row < 0) return;
    auto *dialog = new TableDialog(m_desk, m_checks.at(m_row), m_checks.presets(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path = m_checks.at(m_row).path] {
        // The list may hold other files by now.
        for (int row = 0; row < m_checks.size(); ++row)
            if (m_checks.at(row).path == path) return m_checks.setPreset(row, dialog->preset());
    });
    dialog->open();
}

void CheckDetail::showWarnings(const FileCheck &check)
{
    m_change->setVisible(check.report && check.report->byPreset);
    m_unknown->setVisible(check.table);
    if (check.table)
        m_unknown->setText(
            tr("A table that is not known here"),
            check.error && check.error->code == Error::Code::ChoiceNeeded
                ? ImportWords::sentence(check.error->detail)
                : tr("Say once what its columns hold; files with the same header are then read unasked."));
    m_error->setVisible(check.error && !check.table);
    if (check.error && !check.table) {
        const QStringList parts = errorText(*check.error).split(u'\n');
        if (check.isEmpty())
            m_error->setText(tr("This file is empty: it holds no bytes, and so no reading"),
                             tr("Export it from the device or its app again, and wait until the export is done before "
                                "you copy it."));
        else
            m_error->setText(nameText(parts.first().toStdString()),
                             !check.taken ? tr("Open a store of your own to bring real files in; nothing was stored.")
                                          : parts.mid(1).join(u'\n'));
    }
    m_same->setVisible(!check.sameAs.isEmpty());
    if (!check.sameAs.isEmpty())
        m_same->setText(tr("This is the same file as %1").arg(check.sameAs),
                        tr("Both hold the same bytes (SHA-256 %1…). It is brought in once, as the first of them.")
                            .arg(text(check.report->sha256.substr(0, 12))));
    const bool differs = check.report && check.report->personDiffers && check.patient;
    m_person->setVisible(differs);
    if (differs) {
        m_person->setText(tr("The file names another person"),
                          ImportWords::personDiffers(*check.report, *check.patient));
        const QSignalBlocker quiet(m_confirm);
        m_confirm->setText(
            ImportWords::onButton(tr("These readings belong to %1").arg(ImportWords::shortPerson(*check.patient))));
        m_confirm->setChecked(check.personConfirmed);
    }
    const QStringList crises = check.report ? ImportWords::crises(*check.report, m_desk.now()) : QStringList();
    m_crisis->setVisible(!crises.isEmpty());
    m_crisis->setText(tr("Look first: readings beyond a limit of the rules"), crises.join(u'\n'));
    const QStringList notJudged = check.report ? ImportWords::notJudged(*check.report) : QStringList();
    m_notJudged->setVisible(!notJudged.isEmpty());
    m_notJudged->setText(tr("Not held against the limits for adults"), notJudged.join(u'\n'));
}

void CheckDetail::showMeasures(const jobs::ImportReport &report)
{
    QList<QStringList> rows;
    for (const std::string &key : ImportWords::measuresOf(report)) {
        const jobs::MeasureCount &one = report.measures.at(key);
        const Zone clock = Zone::named(report.zone).value_or(Zone::utc());
        const bool numbers = one.numbers > 0;
        rows << QStringList{
            ImportWords::measure(key),
            ImportWords::number(one.count),
            numbers ? valueText(one.min, key, one.unit) : QStringLiteral("–"),
            numbers ? valueText(one.max, key, one.unit) : QStringLiteral("–"),
            numbers ? valueText(one.sum / static_cast<double>(one.numbers), key, one.unit, true) : QStringLiteral("–"),
            ImportWords::units(one),
            shortDateText(one.first, m_desk.now(), clock),
            shortDateText(one.last, m_desk.now(), clock)};
    }
    m_measures->setRows(rows, 1, 4);
    m_measures->setVisible(!rows.isEmpty());
}

QString CheckDetail::stepFor(const Problem &problem)
{
    if (problem.error.code != Error::Code::BadValue || problem.origin.record == 0) return nextStep(problem.error.code);
    return tr(
        "Look this record up in the file, and mend it there or export it again; the other readings are not "
        "affected.");
}

void CheckDetail::showProblems(const FileCheck &check)
{
    QList<QStringList> rows;
    if (check.report)
        for (const Problem &one : check.report->problems)
            rows << QStringList{one.origin.record == 0 ? tr("whole file") : ImportWords::number(one.origin.record),
                                ImportWords::sentence(one.error.detail), stepFor(one)};
    m_problems->setVisible(!rows.isEmpty());
    m_problemsTitle->setVisible(!rows.isEmpty());
    if (rows.isEmpty()) return;
    const std::uint64_t all = check.report->problemCount;
    m_problemsTitle->setText(
        all > static_cast<std::uint64_t>(rows.size())
            ? tr("%Ln record(s) could not be read; the first %1 are listed", nullptr, ImportWords::count(all))
                  .arg(ImportWords::number(static_cast<std::uint64_t>(rows.size())))
            : tr("%Ln record(s) could not be read", nullptr, ImportWords::count(all)));
    m_problems->setRows(rows, 0, 0);
    m_problems->setColumnWidth(1, std::max(180, m_problems->viewport()->width() / 2));
}

void CheckDetail::spread()
{
    const FileCheck chosen = m_checks.at(m_row);
    for (int row = 0; row < m_checks.size(); ++row) {
        m_checks.setPatient(row, chosen.patient);
        m_checks.setZone(row, chosen.zone);
    }
}

}  // namespace trendward::ui
