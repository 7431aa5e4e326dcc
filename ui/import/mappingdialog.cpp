// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/mappingdialog.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/words.h"
#include "ui/style/inklabel.h"
#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace trendward::ui
{

MappingDialog::MappingDialog(Desk &desk, const MappingFiles &now, QWidget *parent) : QDialog(parent), m_desk(desk)
{
    setWindowTitle(tr("Mappings of device messages"));
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    m_builtIn = new QRadioButton(tr("Read messages with the &built-in mappings"), this);
    m_own = new QRadioButton(tr("Read messages with mapping files of &your own"), this);
    m_files = buildFiles();
    m_state = new InkLabel(Token::Second, Type::Base, this);
    m_refused = new NoteBox("octagon-alert", Token::First, Token::FirstGround, this);
    m_remarks = new QPlainTextEdit(this);
    m_remarks->setReadOnly(true);
    m_remarks->setTabChangesFocus(true);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_remarks->setAccessibleName(tr("Remarks on these mappings"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("Use these mappings"), QDialogButtonBox::AcceptRole);
    makePrimary(m_use);
    for (QWidget *one : std::initializer_list<QWidget *>{m_builtIn, m_own, m_files, m_state, m_refused})
        lines->addWidget(one);
    lines->addWidget(m_remarks, 1);
    lines->addStretch(0);
    lines->addWidget(buttons);
    m_device->setText(now.device);
    m_fhir->setText(now.fhir);
    (now.builtIn() ? m_builtIn : m_own)->setChecked(true);
    connect(m_own, &QRadioButton::toggled, this, &MappingDialog::look);
    for (QLineEdit *one : {m_device, m_fhir}) connect(one, &QLineEdit::textChanged, this, &MappingDialog::look);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(760, 520);
    look();
}

QWidget *MappingDialog::buildFiles()
{
    auto *files = new QWidget(this);
    new QGridLayout(files);
    files->layout()->setContentsMargins(26, 0, 0, 0);
    m_device = addFile(files, tr("Device mapping"));
    m_fhir = addFile(files, tr("FHIR mapping"));
    return files;
}

QLineEdit *MappingDialog::addFile(QWidget *into, const QString &title)
{
    auto *grid = static_cast<QGridLayout *>(into->layout());
    const int row = grid->rowCount();
    auto *label = new InkLabel(Token::Text, Type::Base, into);
    label->setText(title);
    auto *path = new QLineEdit(into);
    path->setAccessibleName(title);
    path->setPlaceholderText(tr("A JSON file of the mapping language"));
    auto *browse = new QPushButton(tr("Choose…"), into);
    browse->setAccessibleName(tr("Choose the file: %1").arg(title));
    browse->setAutoDefault(false);
    grid->addWidget(label, row, 0);
    grid->addWidget(path, row, 1);
    grid->addWidget(browse, row, 2);
    grid->setColumnStretch(1, 1);
    connect(browse, &QPushButton::clicked, this, [this, path, title] { choose(path, title); });
    return path;
}

void MappingDialog::choose(QLineEdit *into, const QString &title)
{
    const QString near = into->text().isEmpty() ? (into == m_device ? m_fhir : m_device)->text() : into->text();
    auto *dialog = new QFileDialog(this, title, QFileInfo(near).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, into, &QLineEdit::setText);
    dialog->open();
}

MappingFiles MappingDialog::files() const
{
    if (m_builtIn->isChecked()) return {};
    return {m_device->text().trimmed(), m_fhir->text().trimmed()};
}

QString MappingDialog::remarkText(const jobs::MappingRemark &remark, const MappingFiles &files)
{
    const QString path = remark.where == jobs::MappingRemark::Where::FhirMapping ? files.fhir : files.device;
    const QString file = nameText(QFileInfo(path).fileName().toStdString());
    const QString sentence = ImportWords::sentence(remark.sentence);
    return remark.place.line > 0 ? tr("%1, line %2: %3").arg(file, QString::number(remark.place.line), sentence)
                                 : tr("%1: %2", "a file and what is to be said of it").arg(file, sentence);
}

QString MappingDialog::remarksCounted(std::size_t remarks)
{
    return remarks == 0 ? tr("No remark on these mappings")
                        : tr("%Ln remark(s) on these mappings", nullptr, ImportWords::count(remarks));
}

void MappingDialog::look()
{
    m_files->setEnabled(m_own->isChecked());
    const MappingFiles wanted = files();
    m_review = {};
    m_seen = {};
    if (m_asked) m_asked->cancel();
    m_asked.reset();
    for (QWidget *one : std::initializer_list<QWidget *>{m_refused, m_remarks}) one->hide();
    const bool both = !wanted.device.isEmpty() && !wanted.fhir.isEmpty();
    m_state->setText(m_builtIn->isChecked()
                         ? tr("They read the messages of the gateways and devices that Trendward knows.")
                     : both ? tr("Looking through the mappings…")
                            : tr("Choose both files; they are looked through before they are used."));
    if (both)
        m_desk.ask<jobs::ReviewedFiles>(
            this, m_asked,
            [wanted, now = m_desk.now()](const store::RecordStore &, Progress &) {
                return jobs::reviewedFiles(wanted.device.toStdString(), wanted.fhir.toStdString(), now);
            },
            [this, wanted](Result<jobs::ReviewedFiles> review) {
                m_asked.reset();
                m_seen = wanted;
                looked(std::move(review));
            });
    enable();
}

void MappingDialog::looked(Result<jobs::ReviewedFiles> review)
{
    m_state->clear();
    const auto refuse = [this](const QString &why) {
        m_refused->setText(tr("These mappings are not used: they do not load"), why);
        m_refused->show();
    };
    if (!review) {
        refuse(nameText(errorText(review.error()).toStdString()));
        return enable();
    }
    m_review = std::move(*review);
    QStringList lines;
    for (const jobs::MappingRemark &one : m_review.remarks) lines << remarkText(one, m_seen);
    m_remarks->setPlainText(lines.join(QStringLiteral("\n\n")));
    m_remarks->setVisible(!lines.isEmpty());
    if (m_review.mappings)
        m_state->setText(lines.isEmpty() ? tr("Both files load, and there is no remark on them.")
                                         : remarksCounted(m_review.remarks.size()));
    else
        refuse(tr("Mend what is listed, and choose the files again. Until then, messages are read as before."));
    enable();
}

void MappingDialog::enable()
{
    m_use->setEnabled(m_builtIn->isChecked() || (m_review.mappings && m_seen == files()));
}

}  // namespace trendward::ui
