// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace trendward::ui
{

/// Asks why a reading is to be excluded. It names the patient and the reading; without a reason there is no Exclude.
class ExcludeDialog : public QDialog
{
    Q_OBJECT
public:
    ExcludeDialog(const store::Patient &patient, const QString &reading, QWidget *parent);
    QString reason() const;

private:
    QComboBox *m_reason;
    QPushButton *m_exclude;
};

}  // namespace trendward::ui
