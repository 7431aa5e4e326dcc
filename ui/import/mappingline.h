// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/settings.h"
#include "ui/import/filechecks.h"

#include <QWidget>

class QPushButton;

namespace trendward::ui
{

class InkLabel;

/// Says with which mappings messages are read, and lets a person choose others. The choice is kept by its paths.
class MappingLine : public QWidget
{
    Q_OBJECT
public:
    explicit MappingLine(Desk &desk, QWidget *parent = nullptr);
    /// Nothing while the files are being read; an Error where the files that were chosen load no more: then nothing
    /// else is put in their place.
    const std::optional<MappingsInUse> &mappings() const { return m_mappings; }
    void choose();

signals:
    void changed();
    void message(const QString &sentence);

private:
    void read();
    void use(std::optional<MappingsInUse> mappings, std::size_t remarks);
    void showWords();

    Desk &m_desk;
    Asked m_asked;
    MappingFiles m_files;
    std::optional<MappingsInUse> m_mappings;
    std::size_t m_remarkCount = 0;
    InkLabel *m_words;
    QPushButton *m_remarks, *m_choose;
};

}  // namespace trendward::ui
