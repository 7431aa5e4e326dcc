// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/keptline.h"

#include "ui/import/keptdialog.h"
#include "ui/import/words.h"
#include "ui/style/inklabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace trendward::ui
{

KeptLine::KeptLine(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_words = new InkLabel(Token::Second, Type::Sub, this);
    m_open = new QPushButton(tr("Kept messages…"), this);
    m_open->setProperty("quiet", true);
    m_open->setObjectName(QStringLiteral("keptMessages"));
    m_open->setToolTip(tr("See the messages that no mapping has read, try them again, or read a file again"));
    m_open->setAccessibleDescription(m_open->toolTip());
    row->addWidget(m_words, 1);
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &KeptLine::open);
    showWords();
}

void KeptLine::setMappings(const std::optional<MappingsInUse> &mappings)
{
    m_mappings = mappings && *mappings ? **mappings : nullptr;
    m_readable.reset();
    showWords();
    tryOut();
}

void KeptLine::read()
{
    m_desk.ask<std::uint64_t>(
        this, m_asked, [](const store::RecordStore &store, Progress &) { return store.messageCount(); },
        [this](Result<std::uint64_t> waiting) {
            m_asked.reset();
            if (!waiting) return;
            if (m_waiting != *waiting) m_readable.reset();
            m_waiting = *waiting;
            showWords();
            tryOut();
        });
}

void KeptLine::tryOut()
{
    const bool tried = m_tried == m_mappings && m_triedOf == m_waiting;
    if (!m_mappings || m_waiting == 0 || m_trying || tried) return;
    m_tried = m_mappings;
    m_triedOf = m_waiting;
    // It writes nothing, and so no page has to ask again.
    m_trying = m_desk.change<std::vector<jobs::AgainReport>>(
        this, 0,
        [mappings = m_mappings, place = m_desk.place()](store::RecordStore &store, Progress &progress) {
            return jobs::retryMessages({place.user, place.now(), true}, *mappings, store, progress);
        },
        [this](Result<std::vector<jobs::AgainReport>> reports) {
            m_trying.reset();
            if (reports && m_tried == m_mappings && m_triedOf == m_waiting) {
                m_readable = 0;
                for (const jobs::AgainReport &one : *reports) *m_readable += one.read;
            }
            showWords();
            tryOut();
        },
        Desk::Touches::Draft);
}

void KeptLine::showWords()
{
    if (m_waiting == 0) {
        m_words->setText(tr("No device message waits for a mapping."));
        return;
    }
    QString words = tr("%Ln device message(s) kept that no mapping has read.", nullptr, ImportWords::count(m_waiting));
    if (m_readable)
        words += u' ' + (*m_readable == 0 ? tr("The mappings in use read none of them.")
                                          : tr("The mappings in use would read %Ln of them.", nullptr,
                                               ImportWords::count(*m_readable)));
    m_words->setText(words);
}

void KeptLine::open()
{
    auto *dialog = new KeptDialog(m_desk, m_mappings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeptDialog::message, this, &KeptLine::message);
    dialog->open();
}

}  // namespace trendward::ui
