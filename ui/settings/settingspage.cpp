// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/desk/errortext.h"
#include "ui/desk/settings.h"
#include "ui/desk/texts.h"
#include "ui/settings/storefacts.h"
#include "ui/style/card.h"
#include "ui/style/segments.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

constexpr int mostWidth = 720;

QLabel *sentence(QWidget *parent, const QString &text = {}, Token ink = Token::Text)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy = label->sizePolicy();  // keeps that its height follows its width
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    label->setSizePolicy(policy);
    if (ink != Token::Text) label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QFormLayout *form()
{
    auto *rows = new QFormLayout;
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(8);
    return rows;
}

QString keyText(const StoreFacts &facts)
{
    if (facts.inKeychain && facts.byPassphrase)
        return SettingsPage::tr(
            "Encrypted with SQLCipher. The key is in the system's keychain and can be had with a pass phrase.");
    if (facts.inKeychain) return SettingsPage::tr("Encrypted with SQLCipher. The key is in the system's keychain.");
    if (facts.byPassphrase) return SettingsPage::tr("Encrypted with SQLCipher. The key is had with a pass phrase.");
    return SettingsPage::tr("Encrypted with SQLCipher. Where its key is kept could not be read.");
}

}  // namespace

SettingsPage::SettingsPage(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Settings"));
    all->addWidget(m_scroll);
    auto *page = new QWidget(m_scroll);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(10, 10, 10, 10);
    row->setSpacing(10);
    const auto column = [&] {
        auto *widget = new QWidget(page);
        widget->setMaximumWidth(mostWidth);
        m_sections = new QVBoxLayout(widget);
        m_sections->setContentsMargins(0, 0, 0, 0);
        m_sections->setSpacing(10);
        row->addWidget(widget, 1);
    };
    m_scroll->setWidget(page);

    column();
    buildLook();
    buildLanguage();
    buildKeys();
    buildSigner();
    m_sections->addStretch(1);
    column();
    buildStore();
    buildAbout();
    m_sections->addStretch(1);
    setFocusProxy(m_scroll);
}

Card *SettingsPage::section(const QString &title, QVBoxLayout *&content)
{
    auto *card = new Card(this);
    content = new QVBoxLayout(card);
    content->setContentsMargins(16, 12, 16, 14);
    content->setSpacing(8);
    auto *heading = new QLabel(title, card);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(ui::font(Type::Heading, QFont::DemiBold));
    content->addWidget(heading);
    m_sections->addWidget(card);
    return card;
}

void SettingsPage::buildLook()
{
    QVBoxLayout *content = nullptr;
    Card *card = section(tr("Appearance"), content);
    m_scheme = new Segments(tr("Light or dark"), card);
    m_scheme->add(tr("As the desktop"));
    m_scheme->add(tr("Light"));
    m_scheme->add(tr("Dark"));
    m_scheme->setCurrent(Settings::scheme());
    content->addWidget(m_scheme, 0, Qt::AlignLeft);
    connect(m_scheme, &Segments::currentChanged, this, &SettingsPage::schemeChanged);
}

void SettingsPage::buildLanguage()
{
    QVBoxLayout *content = nullptr;
    Card *card = section(tr("Language"), content);
    m_language = new QComboBox(card);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    // Each in its own words, for those who cannot read the present one.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(Settings::language())));
    content->addWidget(m_language, 0, Qt::AlignLeft);
    content->addWidget(sentence(card, tr("Another language takes effect at the next start."), Token::Second));
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        const QString language = m_language->currentData().toString();
        said(Settings::setLanguage(language));
        emit languageChanged(language);
    });
}

void SettingsPage::buildKeys()
{
    QVBoxLayout *content = nullptr;
    Card *card = section(tr("Keyboard"), content);
    auto *letters = new QCheckBox(tr("&Single letters are keys: R reviewed, J next patient"), card);
    letters->setChecked(Settings::letterKeys());
    content->addWidget(letters);
    content->addWidget(sentence(card,
                                tr("Without them the menus, Ctrl+K and the keys with Ctrl or F1 to F12 do the same. "
                                   "Speech input and unsteady hands then trigger nothing by a letter."),
                                Token::Second));
    connect(letters, &QCheckBox::toggled, this, [this](bool use) {
        said(Settings::setLetterKeys(use));
        emit letterKeysChanged(use);
    });
}

void SettingsPage::buildSigner()
{
    QVBoxLayout *content = nullptr;
    Card *card = section(tr("Who signs"), content);
    m_name = new QLineEdit(Settings::signerName(), card);
    m_name->setPlaceholderText(tr("for example Rosa Alvarez"));
    m_name->setMaxLength(120);
    m_name->setAccessibleName(tr("Name of who signs reviews"));
    m_role = new QLineEdit(Settings::signerRole(), card);
    m_role->setPlaceholderText(tr("for example RN"));
    m_role->setMaxLength(60);
    m_role->setAccessibleName(tr("Role of who signs reviews"));
    auto *rows = form();
    rows->addRow(tr("&Name"), m_name);
    rows->addRow(tr("R&ole"), m_role);
    content->addLayout(rows);
    m_signs = sentence(card, {}, Token::Second);
    content->addWidget(m_signs);
    m_said = sentence(card);
    m_said->hide();
    content->addWidget(m_said);
    for (QLineEdit *field : {m_name, m_role})
        connect(field, &QLineEdit::editingFinished, this, &SettingsPage::signerEdited);
    signerEdited();
}

void SettingsPage::signerEdited()
{
    const bool changed =
        m_name->text().simplified() != Settings::signerName() || m_role->text().simplified() != Settings::signerRole();
    if (changed) said(Settings::setSigner(m_name->text(), m_role->text()));
    const QString user = text(m_desk.place().user);
    m_signs->setText(Settings::signerName().isEmpty()
                         ? tr("Nobody has signed here yet: whoever signs first is asked for a name. The system knows "
                              "this user as “%1”.")
                               .arg(user)
                         : tr("Reviews are signed as “%1”. The system knows this user as “%2”.")
                               .arg(Settings::signerText(m_desk.place().user), user));
    if (changed) emit signerChanged();
}

void SettingsPage::said(bool kept)
{
    m_said->setVisible(!kept);
    if (!kept)
        m_said->setText(
            tr("This choice holds until the program ends: %1 cannot be written. See that you may write there.")
                .arg(Settings::file()));
}

void SettingsPage::buildStore()
{
    QVBoxLayout *content = nullptr;
    Card *card = section(tr("This store"), content);
    auto *rows = form();
    rows->addRow(tr("Folder"), sentence(card, text(m_desk.place().folder)));
    m_key = sentence(card);
    rows->addRow(tr("Protection"), m_key);
    m_counts = sentence(card);
    rows->addRow(tr("Content"), m_counts);
    rows->addRow(tr("Kind"),
                 sentence(card, m_desk.place().sample ? tr("SAMPLE clinic: every patient in it is invented")
                                                      : tr("Records of patients. They stay on this workstation.")));
    content->addLayout(rows);
}

void SettingsPage::askStore()
{
    m_desk.ask<StoreFacts>(
        this, m_asked,
        [folder = m_desk.place().folder](const store::RecordStore &store, Progress &) {
            return storeFacts(store, folder);
        },
        [this](Result<StoreFacts> facts) {
            if (!facts) {
                m_key->setText(tr("Not known"));
                m_counts->setText(errorText(facts.error()));
                return;
            }
            const QLocale locale;
            m_key->setText(keyText(*facts));
            m_counts->setText(
                tr("Patients: %1, readings: %2")
                    .arg(locale.toString(qulonglong(facts->patients)), locale.toString(qulonglong(facts->readings))));
        });
}

void SettingsPage::buildAbout()
{
    QVBoxLayout *content = nullptr;
    m_about = section(tr("About Trendward"), content);
    auto *rows = form();
    rows->addRow(tr("Version"), sentence(m_about, text(m_desk.place().version)));
    rows->addRow(tr("Licence"), sentence(m_about, tr("GPL-3.0-or-later: free software, without warranty")));
    rows->addRow(tr("Font"), sentence(m_about, tr("Trendward Sans, made from Inter (SIL Open Font License 1.1)")));
    rows->addRow(tr("Icons"), sentence(m_about, tr("Lucide (ISC licence)")));
    content->addLayout(rows);
    content->addWidget(
        sentence(m_about, tr("For review of past remote-monitoring data. Not for emergencies or live monitoring.")));
}

void SettingsPage::showAbout()
{
    // Before the page was shown for the first time nothing in it has a place yet.
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(m_about, 0, 10);
}

/// What the store holds may have changed since the page was seen last.
void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askStore();
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_scheme) return;
    // The scheme has a menu item of its own.
    const QSignalBlocker quiet(m_scheme);
    m_scheme->setCurrent(Settings::scheme());
}

}  // namespace trendward::ui
