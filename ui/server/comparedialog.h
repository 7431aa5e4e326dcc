// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <QDialog>

namespace trendward::ui
{

/// Two people side by side, of whom an identifier says that they are one and a birth date or sex that they are not: is
/// it the same person? Accepted where a person says so; it is never the answer of a key that was pressed too soon.
class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    CompareDialog(const store::Patient &here, const store::Patient &there, QWidget *parent);
};

}  // namespace trendward::ui
