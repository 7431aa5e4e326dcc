// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/checkdetail.h"

#include "core/base/measure.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/choosers.h"
#include "ui/import/inklabel.h"
#include "ui/import/rowtable.h"
#include "ui/import/words.h"
#include "ui/style/elided.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

/// The units that can be meant for a measure, its own first.
QStringList unitsOf(const Measure &measure)
{
    QStringList units{QString::fromUtf8(measure.unit.data(), static_cast<qsizetype>(measure.unit.size()))};
    for (const char *code : {"mm[Hg]", "kPa", "kg", "[lb_av]", "[stone_av]", "g", "mmol/L", "mg/dL", "Cel", "[degF]",
                             "cm", "m", "[in_i]", "%", "/min"})
        if (inMeasureUnit(measure, 1, code) && !units.contains(QLatin1String(code))) units << QLatin1String(code);
    return units;
}

/// A mean has a digit more than the readings behind it.
QString valueText(double value, const std::string &key, const Unit &unit, bool mean = false)
{
    const Measure *measure = measureNamed(key);
    const bool own = measure && unit.code == measure->unit;
    return numberText(value, own ? std::max(measure->decimals, mean ? 1 : 0) : 1);
}

}  // namespace

CheckDetail::CheckDetail(Desk &desk, FileChecks &checks, QWidget *parent) : Card(parent), m_desk(desk), m_checks(checks)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 6, 1, 6);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(m_scroll);
    content->setObjectName(QStringLiteral("content"));
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(14, 6, 14, 6);
    lines->setSpacing(10);
    buildHead(lines);
    buildWarnings(lines);
    buildChoices(lines);
    buildTables(lines);
    lines->addStretch(1);
    m_scroll->setWidget(content);
    whole->addWidget(m_scroll);
    setAccessibleName(tr("Details of the chosen file"));
    connect(&m_checks, &FileChecks::changed, this, [this](int row) {
        if (row == m_row) show(row);
    });
    show(-1);
}

void CheckDetail::buildHead(QVBoxLayout *lines)
{
    m_name = new ElidedLabel(this);
    m_name->setFont(ui::font(Type::Heading, QFont::DemiBold));
    m_format = new InkLabel(Token::Third, Type::Sub, this);
    m_summary = new InkLabel(Token::Text, Type::Base, this);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(m_name);
    lines->addWidget(m_format);
    lines->addWidget(m_summary);
}

void CheckDetail::buildWarnings(QVBoxLayout *lines)
{
    m_error = new NoteBox("octagon-alert", Token::First, Token::FirstGround, this);
    m_person = new NoteBox("triangle-alert", Token::Review, Token::ReviewGround, this);
    m_confirm = new QCheckBox(this);
    m_confirm->setObjectName(QStringLiteral("confirmPerson"));
    m_person->lines()->addWidget(m_confirm);
    m_crisis = new NoteBox("octagon-alert", Token::First, Token::FirstGround, this);
    for (NoteBox *box : {m_error, m_person, m_crisis}) lines->addWidget(box);
    connect(m_confirm, &QCheckBox::toggled, this, [this](bool on) {
        if (m_row >= 0) m_checks.confirmPerson(m_row, on);
    });
}

void CheckDetail::buildChoices(QVBoxLayout *lines)
{
    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_patient = new PatientBox(tr("As the devices and messages say"), this);
    m_zone = new ZoneBox(tr("As the file or the patient's home says"), this);
    m_zoneText = new InkLabel(Token::Second, Type::Sub, this);
    m_all = new QPushButton(tr("Use for all files"), this);
    m_all->setProperty("quiet", true);
    m_all->setToolTip(tr("The patient and the time zone chosen here hold for every file of this list"));
    m_form->addRow(tr("For"), m_patient);
    m_form->addRow(tr("Time zone"), m_zone);
    m_form->addRow(QString(), m_zoneText);
    auto *left = new QHBoxLayout;
    left->addWidget(m_all);
    left->addStretch(1);
    m_form->addRow(QString(), left);
    makePlain(m_form);
    m_units = new QWidget(this);
    m_unitForm = new QFormLayout(m_units);
    m_unitForm->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(m_form);
    lines->addWidget(m_units);
    connect(m_patient, &SearchBox::chosen, this, [this] { m_checks.setPatient(m_row, m_patient->patient()); });
    connect(m_zone, &SearchBox::chosen, this, [this] { m_checks.setZone(m_row, m_zone->zone()); });
    connect(m_all, &QPushButton::clicked, this, &CheckDetail::spread);
}

void CheckDetail::buildTables(QVBoxLayout *lines)
{
    m_measures = new RowTable(
        {tr("Measure"), tr("Readings"), tr("Lowest"), tr("Highest"), tr("Mean"), tr("Unit"), tr("From"), tr("To")},
        tr("What the file holds of each measure"), this);
    m_reasons = new InkLabel(Token::Second, Type::Sub, this);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problemsTitle = new InkLabel(Token::Text, Type::Base, this, QFont::DemiBold);
    m_problems = new RowTable({tr("Record"), tr("What"), tr("Next step")}, tr("What could not be read"), this);
    lines->addWidget(m_measures);
    lines->addWidget(m_reasons);
    lines->addWidget(m_problemsTitle);
    lines->addWidget(m_problems);
}

void CheckDetail::setPeople(const std::vector<store::Patient> &people)
{
    m_patient->setPeople(people);
    if (m_row >= 0) show(m_row);
}

void CheckDetail::show(int row)
{
    if (row != m_row) m_scroll->ensureVisible(0, 0);
    m_row = row < m_checks.size() ? row : -1;
    m_scroll->widget()->setVisible(m_row >= 0);
    if (m_row < 0) return;
    const FileCheck &check = m_checks.at(m_row);
    m_name->setText(check.name);
    m_patient->setPatient(check.patient ? check.patient->key : 0);
    m_zone->setZone(check.zone);
    m_all->setVisible(m_checks.size() > 1);
    showWarnings(check);
    showUnits(check);
    showReport(check);
    showProblems(check);
}

void CheckDetail::showReport(const FileCheck &check)
{
    const bool known = check.report.has_value();
    for (QWidget *one : std::initializer_list<QWidget *>{m_format, m_summary, m_zoneText, m_measures, m_reasons})
        one->setVisible(known);
    if (!known) return;
    const jobs::ImportReport &report = *check.report;
    QStringList format{text(report.format)};
    if (!report.evidence.empty()) format << text(report.evidence);
    if (!report.encoding.empty()) format << text(report.encoding);
    format << ImportWords::personNamed(report);
    m_format->setText(format.join(QStringLiteral(" · ")));
    m_summary->setText(ImportWords::summary(report));
    m_zoneText->setText(ImportWords::zone(report));
    m_zoneText->setInk(report.zoneNeeded ? Token::Review : Token::Second);
    showMeasures(report);
    QStringList reasons;
    if (report.held > 0)
        reasons << tr("Held until a person says whose they are:") + u'\n' + ImportWords::reasons(report.heldReasons);
    if (report.notReadings > 0)
        reasons << tr("Rows that are not readings:") + u'\n' + ImportWords::reasons(report.notReadingReasons);
    for (const auto &[measure, why] : report.unitsAssumed)
        reasons << tr("Unit of %1: %2").arg(ImportWords::measure(measure), text(why));
    m_reasons->setText(reasons.join(QStringLiteral("\n\n")));
    m_reasons->setVisible(!reasons.isEmpty());
}

void CheckDetail::showWarnings(const FileCheck &check)
{
    m_error->setVisible(check.error.has_value());
    if (check.error) {
        const QStringList parts = errorText(*check.error).split(u'\n');
        m_error->setText(nameText(parts.first().toStdString()),
                         !check.taken ? tr("Open a store of your own to bring real files in; nothing was stored.")
                                      : parts.mid(1).join(u'\n'));
    }
    const bool differs = check.report && check.report->personDiffers && check.patient;
    m_person->setVisible(differs);
    if (differs) {
        m_person->setText(tr("The file names another person"),
                          ImportWords::personDiffers(*check.report, *check.patient));
        const QSignalBlocker quiet(m_confirm);
        m_confirm->setText(
            ImportWords::onButton(tr("These readings belong to %1").arg(ImportWords::shortPerson(*check.patient))));
        m_confirm->setChecked(check.personConfirmed);
    }
    const QStringList crises = check.report ? ImportWords::crises(*check.report, m_desk.now()) : QStringList();
    m_crisis->setVisible(!crises.isEmpty());
    m_crisis->setText(tr("Look first: readings beyond a limit of the rules"), crises.join(u'\n'));
}

/// A chooser for every measure whose unit is needed or was said. Rebuilt only when these change, so that the one in use
/// stays.
void CheckDetail::showUnits(const FileCheck &check)
{
    std::set<std::string> measures;
    for (const auto &[measure, unit] : check.units) measures.insert(measure);
    if (check.report) measures.insert(check.report->unitsNeeded.begin(), check.report->unitsNeeded.end());
    QString shown = check.path;
    for (const std::string &measure : measures) shown += u'\n' + text(measure);
    if (shown == m_unitsShown) return;
    m_unitsShown = shown;
    while (m_unitForm->rowCount() > 0) m_unitForm->removeRow(0);
    for (const std::string &key : measures) {
        const Measure *measure = measureNamed(key);
        if (!measure) continue;
        auto *box = new QComboBox(m_units);
        box->setAccessibleName(tr("Unit of %1").arg(ImportWords::measure(key)));
        box->addItem(tr("Choose the unit"), QString());
        for (const QString &code : unitsOf(*measure)) box->addItem(unitText(unitFrom(code.toStdString())), code);
        const auto said = check.units.find(key);
        if (said != check.units.end()) box->setCurrentIndex(std::max(0, box->findData(text(said->second))));
        m_unitForm->addRow(tr("Unit of %1").arg(ImportWords::measure(key)), box);
        // Later, since the answer may put other choosers in this one's place.
        connect(
            box, &QComboBox::currentIndexChanged, this,
            [this, key, chooser = QPointer<QComboBox>(box), path = check.path] {
                if (chooser && m_row >= 0 && m_checks.at(m_row).path == path)
                    m_checks.setUnit(m_row, key, chooser->currentData().toString().toStdString());
            },
            Qt::QueuedConnection);
    }
    makePlain(m_unitForm);
    m_units->setVisible(m_unitForm->rowCount() > 0);
}

void CheckDetail::showMeasures(const jobs::ImportReport &report)
{
    QList<QStringList> rows;
    for (const std::string &key : ImportWords::measuresOf(report)) {
        const jobs::MeasureCount &one = report.measures.at(key);
        const Zone clock = Zone::named(report.zone).value_or(Zone::utc());
        const bool numbers = one.numbers > 0;
        rows << QStringList{
            ImportWords::measure(key),
            ImportWords::number(one.count),
            numbers ? valueText(one.min, key, one.unit) : QStringLiteral("–"),
            numbers ? valueText(one.max, key, one.unit) : QStringLiteral("–"),
            numbers ? valueText(one.sum / static_cast<double>(one.numbers), key, one.unit, true) : QStringLiteral("–"),
            unitText(one.unit),
            shortDateText(one.first, m_desk.now(), clock),
            shortDateText(one.last, m_desk.now(), clock)};
    }
    m_measures->setRows(rows, 1, 4);
    m_measures->setVisible(!rows.isEmpty());
}

void CheckDetail::showProblems(const FileCheck &check)
{
    QList<QStringList> rows;
    if (check.report)
        for (const Problem &one : check.report->problems)
            rows << QStringList{one.origin.record == 0 ? tr("whole file") : ImportWords::number(one.origin.record),
                                ImportWords::sentence(one.error.detail), nextStep(one.error.code)};
    m_problems->setVisible(!rows.isEmpty());
    m_problemsTitle->setVisible(!rows.isEmpty());
    if (rows.isEmpty()) return;
    const std::uint64_t all = check.report->problemCount;
    m_problemsTitle->setText(
        all > static_cast<std::uint64_t>(rows.size())
            ? tr("%Ln record(s) could not be read; the first %1 are listed", nullptr, ImportWords::count(all))
                  .arg(ImportWords::number(static_cast<std::uint64_t>(rows.size())))
            : tr("%Ln record(s) could not be read", nullptr, ImportWords::count(all)));
    m_problems->setRows(rows, 0, 0);
    m_problems->setColumnWidth(1, std::max(180, m_problems->viewport()->width() / 2));
}

void CheckDetail::spread()
{
    const FileCheck chosen = m_checks.at(m_row);
    for (int row = 0; row < m_checks.size(); ++row) {
        m_checks.setPatient(row, chosen.patient);
        m_checks.setZone(row, chosen.zone);
    }
}

}  // namespace trendward::ui
