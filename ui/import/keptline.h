// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/messagesjob.h"
#include "ui/desk/desk.h"
#include "ui/import/filechecks.h"

#include <QWidget>

class QPushButton;

namespace trendward::ui
{

class InkLabel;

/// How many device messages wait for a mapping, and how many of them the mappings in use would read: they are tried,
/// and nothing is stored, whenever the one or the other changes.
class KeptLine : public QWidget
{
    Q_OBJECT
public:
    explicit KeptLine(Desk &desk, QWidget *parent = nullptr);
    void setMappings(const std::optional<MappingsInUse> &mappings);
    void read();

signals:
    void message(const QString &sentence);

private:
    void tryOut();
    void showWords();
    void open();

    Desk &m_desk;
    Asked m_asked;
    std::shared_ptr<Job> m_trying;
    std::shared_ptr<const jobs::Mappings> m_mappings, m_tried;  ///< none where no mapping can be used
    std::uint64_t m_waiting = 0, m_triedOf = 0;
    std::optional<std::uint64_t> m_readable;
    InkLabel *m_words;
    QPushButton *m_open;
};

}  // namespace trendward::ui
