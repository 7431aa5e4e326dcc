// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome.h"

#include "ui/style/statepanel.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace trendward::ui
{

Welcome::Welcome(QWidget *parent) : QWidget(parent), m_state(new StatePanel(this))
{
    setWindowTitle(QStringLiteral("Trendward"));
    resize(760, 480);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->addWidget(m_state, 1);
    auto *standing =
        new QLabel(tr("For review of past remote-monitoring data. Not for emergencies or live monitoring."), this);
    standing->setTextFormat(Qt::PlainText);
    standing->setFont(ui::font(Type::Sub));
    standing->setAlignment(Qt::AlignCenter);
    layout->addWidget(standing);
}

void Welcome::showFirstRun()
{
    m_state->clearActions();
    m_state->setBusy(false);
    m_state->show(
        "heart-pulse", tr("There is no record on this workstation yet"),
        tr("Open the sample clinic to look around: 24 invented patients with known answers, marked SAMPLE on every "
           "page "
           "and kept apart from real readings. Or start your own record: it is encrypted, its key lies in this "
           "system's keychain, and the first step in it is to add a patient and import a device file."));
    QPushButton *sample = m_state->addAction(tr("Open the sample clinic"), true);
    QPushButton *own = m_state->addAction(tr("Start my own record"));
    connect(sample, &QPushButton::clicked, this, &Welcome::sampleWanted);
    connect(own, &QPushButton::clicked, this, &Welcome::ownRecordWanted);
    sample->setFocus();
}

void Welcome::showBusy(const QString &what)
{
    m_state->clearActions();
    m_state->show("database", what, tr("This takes a few seconds the first time."));
    m_state->setBusy(true);
}

void Welcome::showError(const QString &text)
{
    m_state->clearActions();
    m_state->setBusy(false);
    m_state->show("lock", tr("The record could not be opened"), text);
    QPushButton *again = m_state->addAction(tr("Try again"), true);
    QPushButton *sample = m_state->addAction(tr("Open the sample clinic"));
    connect(again, &QPushButton::clicked, this, &Welcome::ownRecordWanted);
    connect(sample, &QPushButton::clicked, this, &Welcome::sampleWanted);
}

}  // namespace trendward::ui
