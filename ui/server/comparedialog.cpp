// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/comparedialog.h"

#include "ui/desk/texts.h"
#include "ui/style/inklabel.h"
#include "ui/style/rowtable.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace trendward::ui
{

CompareDialog::CompareDialog(const store::Patient &here, const store::Patient &there, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Is this the same person?"));
    setMinimumWidth(560);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    lines->addWidget(new DialogHead(windowTitle(), patientLine(here), this));
    auto *words = new InkLabel(Token::Text, Type::Base, this);
    words->setText(
        tr("The server knows a patient by this one's identifier, but the birth date or the sex differs. Consider "
           "asking the patient, or looking at a document. Nothing is sent of this patient before."));
    lines->addWidget(words);
    const auto born = [](const store::Patient &one) { return one.birth ? dateText(*one.birth) : tr("Not known"); };
    auto *table = new RowTable({tr("What"), tr("Here"), tr("On the server")}, tr("The two side by side"), this);
    table->setRows({{tr("Name"), nameText(here.name), nameText(there.name)},
                    {tr("Born"), born(here), born(there)},
                    {tr("Sex"), sexText(here.sex), sexText(there.sex)}},
                   -1, -1);
    fitColumns(table);
    lines->addWidget(table);
    auto *buttons = new QDialogButtonBox(this);
    auto *same = buttons->addButton(tr("It is the same person"), QDialogButtonBox::AcceptRole);
    auto *notSure = buttons->addButton(tr("Not sure: send nothing"), QDialogButtonBox::RejectRole);
    same->setAutoDefault(false);
    notSure->setDefault(true);
    notSure->setFocus();
    lines->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace trendward::ui
