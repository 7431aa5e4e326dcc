// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome.h"

#include "ui/shell/phrasedialog.h"
#include "ui/style/statepanel.h"
#include "ui/style/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

QLabel *quietLine(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(ui::font(Type::Sub));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

}  // namespace

Welcome::Welcome(QWidget *parent) : QWidget(parent), m_state(new StatePanel(this))
{
    setWindowTitle(QStringLiteral("Trendward"));
    resize(760, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(14);
    layout->addWidget(m_state, 1);
    layout->addWidget(buildWays());
    layout->addWidget(
        quietLine(tr("For review of past remote-monitoring data. Not for emergencies or live monitoring."), this));
}

/// The other ways to a record of one's own: where it lies, and what opens it.
QWidget *Welcome::buildWays()
{
    m_ways = new QWidget(this);
    auto *column = new QVBoxLayout(m_ways);
    column->setContentsMargins(0, 0, 0, 0);
    m_where = quietLine({}, m_ways);
    column->addWidget(m_where);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    const auto add = [&](const QString &text, void (Welcome::*ask)()) {
        auto *button = new QPushButton(text, m_ways);
        button->setProperty("quiet", true);
        connect(button, &QPushButton::clicked, this, ask);
        row->addWidget(button);
        return button;
    };
    add(tr("Use a pass phrase…"), &Welcome::askForPhrase);
    add(tr("Use a pass phrase file…"), &Welcome::askForPhraseFile);
    m_folder = add(tr("Choose another folder…"), &Welcome::askForFolder);
    row->addStretch(1);
    column->addLayout(row);
    m_ways->hide();
    return m_ways;
}

void Welcome::showFirstRun(const Record &record)
{
    m_state->clearActions();
    m_state->setBusy(false);
    m_state->show(
        "heart-pulse", tr("There is no record on this workstation yet"),
        tr("Open the sample clinic to look around: 24 invented patients with known answers, marked SAMPLE on every "
           "page "
           "and kept apart from real readings. Or start your own record: it is encrypted, its key lies in this "
           "system's keychain or behind a pass phrase, and the first step in it is to import a device file, or to "
           "pull patients from a FHIR server."));
    QPushButton *sample = m_state->addAction(tr("Open the sample clinic"), true);
    QPushButton *own = m_state->addAction(tr("Start my own record"));
    QPushButton *server = m_state->addAction(tr("Connect a FHIR server"));
    connect(sample, &QPushButton::clicked, this, &Welcome::sampleWanted);
    connect(own, &QPushButton::clicked, this, &Welcome::ownRecordWanted);
    connect(server, &QPushButton::clicked, this, &Welcome::serverWanted);
    showWays(record);
    sample->setFocus();
}

void Welcome::showBusy(const QString &what)
{
    m_state->clearActions();
    m_state->show("database", what, tr("This takes a few seconds the first time."));
    m_state->setBusy(true);
    m_ways->hide();
}

void Welcome::showError(const QString &text, const Record &record)
{
    m_state->clearActions();
    m_state->setBusy(false);
    m_state->show("lock", tr("The record could not be opened"), text);
    QPushButton *again = m_state->addAction(tr("Try again"), true);
    QPushButton *sample = m_state->addAction(tr("Open the sample clinic"));
    connect(again, &QPushButton::clicked, this, &Welcome::againWanted);
    connect(sample, &QPushButton::clicked, this, &Welcome::sampleWanted);
    showWays(record);
}

void Welcome::showLocked(const Record &record)
{
    m_state->clearActions();
    m_state->setBusy(false);
    m_state->show("lock", tr("The record is locked"), tr("It opens with its pass phrase."));
    QPushButton *phrase = m_state->addAction(tr("Enter the pass phrase…"), true);
    QPushButton *sample = m_state->addAction(tr("Open the sample clinic"));
    connect(phrase, &QPushButton::clicked, this, &Welcome::askForPhrase);
    connect(sample, &QPushButton::clicked, this, &Welcome::sampleWanted);
    showWays(record);
    phrase->setFocus();
}

void Welcome::showWays(const Record &record)
{
    m_record = record;
    m_where->setText(record.isThere ? tr("Your record lies in %1").arg(record.folder)
                                    : tr("Your record will lie in %1").arg(record.folder));
    m_folder->setVisible(!record.stays);
    m_ways->show();
}

void Welcome::askForPhrase()
{
    const auto what = m_record.isThere ? PhraseDialog::For::Opening : PhraseDialog::For::Making;
    auto *dialog = new PhraseDialog(what, m_record.folder, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit phraseTyped(dialog->phrase()); });
    dialog->open();
}

void Welcome::askForPhraseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose the pass phrase file: its first line is the pass phrase"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &Welcome::phraseFileChosen);
    dialog->open();
}

void Welcome::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder of the record"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &Welcome::folderChosen);
    dialog->open();
}

}  // namespace trendward::ui
