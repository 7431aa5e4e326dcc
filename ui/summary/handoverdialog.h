// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/handover.h"
#include "ui/desk/desk.h"
#include "ui/summary/summarypdf.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;

namespace trendward::ui
{

class Segments;

/// The shift handover, or the worklist in the same look, as it will be on paper, to print or to save.
class HandoverDialog : public QDialog
{
    Q_OBJECT
public:
    HandoverDialog(Desk &desk, care::Handover handover, QWidget *parent);
    ~HandoverDialog() override;
    void write(const QString &path);

signals:
    void message(const QString &sentence);

private:
    void build();
    void showPaper();
    void print();
    void save();
    void say(const QString &sentence);
    Paper paper() const;
    QString title() const;

    Desk &m_desk;
    Asked m_writing;
    const std::shared_ptr<const care::Handover> m_handover;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_preview = nullptr;
    Segments *m_paper = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_print = nullptr, *m_save = nullptr;
};

}  // namespace trendward::ui
