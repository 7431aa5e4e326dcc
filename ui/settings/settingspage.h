// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace trendward::ui
{

class Card;
class Segments;

/// What can be chosen at this desk, and what this store and this program are.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(Desk &desk, QWidget *parent);

public slots:
    void showAbout();

signals:
    /// Kept here already.
    void letterKeysChanged(bool use);
    /// 0: as the desktop, 1: light, 2: dark. Whoever hears it keeps it and shows it.
    void schemeChanged(int scheme);
    /// "en", "de", or empty for the system's. Kept here already; it holds from the next start on.
    void languageChanged(const QString &language);
    void signerChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Card *section(const QString &title, QVBoxLayout *&content);
    void buildLook();
    void buildLanguage();
    void buildKeys();
    void buildSigner();
    void buildStore();
    void buildAbout();
    void askStore();
    void signerEdited();
    void said(bool kept);

    Desk &m_desk;
    Asked m_asked;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_sections = nullptr;
    Segments *m_scheme = nullptr;
    QComboBox *m_language = nullptr;
    QLineEdit *m_name = nullptr, *m_role = nullptr;
    QLabel *m_signs = nullptr, *m_key = nullptr, *m_counts = nullptr, *m_said = nullptr;
    Card *m_about = nullptr;
};

}  // namespace trendward::ui
