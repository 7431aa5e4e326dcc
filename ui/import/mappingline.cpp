// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/mappingline.h"

#include "core/io/jobs/mappingfiles.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/mappingdialog.h"
#include "ui/style/elided.h"
#include "ui/style/inklabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace trendward::ui
{

namespace
{

QString fileName(const QString &path)
{
    return nameText(QFileInfo(path).fileName().toStdString());
}

/// What of a review can be used. Its Error is the first thing that keeps the files from loading.
MappingsInUse usable(const Result<jobs::ReviewedFiles> &review, const MappingFiles &files)
{
    if (!review) return review.error();
    if (review->mappings) return std::make_shared<const jobs::Mappings>(*review->mappings);
    for (const jobs::MappingRemark &one : review->remarks)
        if (one.kind == jobs::MappingRemark::Kind::LoaderError)
            return Error{Error::Code::BadTemplate, MappingDialog::remarkText(one, files).toStdString(), {}};
    return Error{Error::Code::BadTemplate, {}, {}};
}

}  // namespace

MappingLine::MappingLine(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_files(Settings::mappingFiles())
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_words = new InkLabel(Token::Second, Type::Sub, this);
    m_remarks = new QPushButton(this);
    m_remarks->setProperty("quiet", true);
    m_choose = new QPushButton(tr("Mappings…"), this);
    m_choose->setProperty("quiet", true);
    m_choose->setObjectName(QStringLiteral("mappings"));
    m_choose->setToolTip(tr("Choose the mappings by which device messages are read"));
    m_choose->setAccessibleDescription(m_choose->toolTip());
    row->addWidget(m_words, 1);
    row->addWidget(m_remarks);
    row->addWidget(m_choose);
    for (QPushButton *one : {m_remarks, m_choose}) connect(one, &QPushButton::clicked, this, &MappingLine::choose);
    read();
}

void MappingLine::read()
{
    if (m_files.builtIn()) return use(MappingsInUse(m_desk.place().mappings), 0);
    use(std::nullopt, 0);
    m_desk.ask<jobs::ReviewedFiles>(
        this, m_asked,
        [files = m_files, now = m_desk.now()](const store::RecordStore &, Progress &) {
            return jobs::reviewedFiles(files.device.toStdString(), files.fhir.toStdString(), now);
        },
        [this](Result<jobs::ReviewedFiles> review) {
            m_asked.reset();
            use(usable(review, m_files), review ? review->remarks.size() : 0);
        });
}

void MappingLine::use(std::optional<MappingsInUse> mappings, std::size_t remarks)
{
    m_mappings = std::move(mappings);
    m_remarkCount = remarks;
    showWords();
    emit changed();
}

void MappingLine::showWords()
{
    const QString device = fileName(m_files.device), fhir = fileName(m_files.fhir);
    const bool broken = m_mappings && !*m_mappings;
    m_words->setInk(broken ? Token::Review : Token::Second);
    if (broken)
        m_words->setText(tr("Messages are not read: %1 and %2 do not load. %3 Choose the files again, or the built-in "
                            "mappings.")
                             .arg(device, fhir, errorText(m_mappings->error()).section(u'\n', 0, 0)));
    else
        m_words->setText(m_files.builtIn() ? tr("Messages are read with: the built-in mappings")
                         : m_mappings      ? tr("Messages are read with: %1 and %2").arg(device, fhir)
                                           : tr("Looking through %1 and %2…").arg(device, fhir));
    m_words->setToolTip(m_files.builtIn() ? QString() : plainToolTip(m_files.device + u'\n' + m_files.fhir));
    m_remarks->setText(MappingDialog::remarksCounted(m_remarkCount));
    m_remarks->setVisible(m_remarkCount > 0 && !broken);
}

void MappingLine::choose()
{
    auto *dialog = new MappingDialog(m_desk, m_files, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_files = dialog->files();
        m_asked.reset();  // what the former files hold is of no interest any more
        if (!Settings::setMappingFiles(m_files))
            emit message(tr("The choice of mappings could not be kept: choose them again at the next start."));
        if (dialog->mappings())
            use(MappingsInUse(std::make_shared<const jobs::Mappings>(*dialog->mappings())), dialog->remarks().size());
        else
            use(MappingsInUse(m_desk.place().mappings), 0);
    });
    dialog->open();
}

}  // namespace trendward::ui
