// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/messagetrace.h"
#include "ui/import/filechecks.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace trendward::ui
{

class InkLabel;

/// The way of one message through the mappings: what it says, which templates were tried, what each expression gave,
/// and why a reading is missing. Begins with the first message that gave none.
class TraceDialog : public QDialog
{
    Q_OBJECT
public:
    TraceDialog(Desk &desk, const FileCheck &check, std::shared_ptr<const jobs::Mappings> mappings,
                QWidget *parent = nullptr);

private:
    using Found = std::optional<jobs::MessageTrace>;
    QWidget *buildChooser();
    QWidget *buildTexts();
    /// A text that is read and not changed, with its title.
    QPlainTextEdit *addText(QWidget *into, const QString &title);
    void lookFor(std::uint64_t record);
    void lookForNextWithout(std::uint64_t after);
    void ask(std::function<Result<Found>(Progress &)> work, std::function<void()> nothing);
    void show(const jobs::MessageTrace &trace);
    void say(const QString &sentence);

    Desk &m_desk;
    const std::string m_path;
    const std::shared_ptr<const jobs::Mappings> m_mappings;
    Asked m_asked;
    QSpinBox *m_record;
    QPushButton *m_next;
    InkLabel *m_state;
    QPlainTextEdit *m_message, *m_sentences;
};

}  // namespace trendward::ui
