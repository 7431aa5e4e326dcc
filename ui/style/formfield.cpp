// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/formfield.h"

#include <QFormLayout>
#include <QLineEdit>

namespace trendward::ui
{

QLineEdit *addField(QFormLayout *form, const QString &label, const QString &name, const QString &example)
{
    auto *edit = new QLineEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(example);
    edit->setMaxLength(200);
    form->addRow(label, edit);
    return edit;
}

}  // namespace trendward::ui
