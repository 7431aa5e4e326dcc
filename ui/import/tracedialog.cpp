// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/tracedialog.h"

#include "core/base/hiddencharacters.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/words.h"
#include "ui/style/inklabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <limits>

namespace trendward::ui
{

TraceDialog::TraceDialog(Desk &desk, const FileCheck &check, std::shared_ptr<const jobs::Mappings> mappings,
                         QWidget *parent)
    : QDialog(parent), m_desk(desk), m_path(check.path.toStdString()), m_mappings(std::move(mappings))
{
    setWindowTitle(tr("What the mappings made of a message"));
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    lines->addWidget(new DialogHead(
        check.name,
        check.patient ? tr("To be brought in for %1").arg(patientLine(*check.patient))
                      : tr("No patient is chosen for this file: its devices and messages say whose readings it holds."),
        this));
    lines->addWidget(buildChooser());
    lines->addWidget(buildTexts(), 1);
    lines->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(980, 600);
    lookForNextWithout(0);
}

QWidget *TraceDialog::buildChooser()
{
    auto *row = new QWidget(this);
    auto *parts = new QHBoxLayout(row);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(10);
    auto *label = new InkLabel(Token::Text, Type::Base, row);
    label->setText(tr("Record"));
    label->setWordWrap(false);
    m_record = new QSpinBox(row);
    m_record->setAccessibleName(tr("Record"));
    m_record->setRange(1, std::numeric_limits<int>::max());
    m_record->setKeyboardTracking(false);
    m_record->setMinimumWidth(110);
    m_next = new QPushButton(tr("Next that gave no reading"), row);
    m_next->setAutoDefault(false);
    m_state = new InkLabel(Token::Second, Type::Base, row);
    for (QWidget *one : std::initializer_list<QWidget *>{label, m_record, m_next}) parts->addWidget(one);
    parts->addWidget(m_state, 1);
    connect(m_record, &QSpinBox::valueChanged, this,
            [this](int record) { lookFor(static_cast<std::uint64_t>(record)); });
    connect(m_next, &QPushButton::clicked, this,
            [this] { lookForNextWithout(static_cast<std::uint64_t>(m_record->value())); });
    return row;
}

QWidget *TraceDialog::buildTexts()
{
    auto *panes = new QSplitter(this);
    panes->setHandleWidth(10);
    panes->setChildrenCollapsible(false);
    m_message = addText(panes, tr("The message, as the device mapping sees it"));
    m_sentences = addText(panes, tr("What was made of it"));
    panes->setSizes({420, 540});
    return panes;
}

QPlainTextEdit *TraceDialog::addText(QWidget *into, const QString &title)
{
    auto *part = new QWidget(into);
    auto *lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    auto *words = new InkLabel(Token::Text, Type::Base, part, QFont::DemiBold);
    words->setText(title);
    auto *text = new QPlainTextEdit(part);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(title);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    lines->addWidget(words);
    lines->addWidget(text, 1);
    return text;
}

void TraceDialog::lookFor(std::uint64_t record)
{
    ask([path = m_path, mappings = m_mappings, record,
         now = m_desk.now()](Progress &progress) { return jobs::traceOf(path, *mappings, record, now, progress); },
        [this, record] {
            m_message->clear();
            m_sentences->clear();
            say(tr("Record %1 holds no message.").arg(ImportWords::number(record)));
        });
}

void TraceDialog::lookForNextWithout(std::uint64_t after)
{
    ask([path = m_path, mappings = m_mappings, after, now = m_desk.now()](
            Progress &progress) { return jobs::traceOfNextWithout(path, *mappings, after, now, progress); },
        [this, after] {
            if (after == 0) return lookFor(1);
            say(tr("No later message is without a reading."));
        });
}

void TraceDialog::ask(std::function<Result<Found>(Progress &)> work, std::function<void()> nothing)
{
    say(tr("Reading the file…"));
    m_desk.ask<Found>(
        this, m_asked,
        [work = std::move(work)](const store::RecordStore &, Progress &progress) { return work(progress); },
        [this, nothing = std::move(nothing)](Result<Found> found) {
            m_asked.reset();
            if (!found)
                say(errorText(found.error()));
            else if (*found)
                show(**found);
            else
                nothing();
        });
}

void TraceDialog::show(const jobs::MessageTrace &trace)
{
    const QSignalBlocker quiet(m_record);
    m_record->setValue(ImportWords::count(trace.record));
    QString message = text(withHiddenShown(trace.text));
    if (trace.cut) message += QStringLiteral("\n…\n") + tr("The message goes on; its beginning is shown.");
    m_message->setPlainText(message);
    QStringList sentences;
    for (const std::string &one : trace.sentences) sentences << ImportWords::sentence(one);
    m_sentences->setPlainText(sentences.join(QStringLiteral("\n\n")));
    QString state = trace.readings == 0 ? tr("It gave no reading.")
                                        : tr("It gave %Ln reading(s).", nullptr, ImportWords::count(trace.readings));
    if (trace.messages > 1)
        state = (trace.readings == 0 ? tr("The record holds %Ln message(s); this one gave no reading.", nullptr,
                                          ImportWords::count(trace.messages))
                                     : tr("The record holds %Ln message(s); this is the first one.", nullptr,
                                          ImportWords::count(trace.messages)));
    say(state);
}

void TraceDialog::say(const QString &sentence)
{
    m_state->setText(sentence);
}

}  // namespace trendward::ui
