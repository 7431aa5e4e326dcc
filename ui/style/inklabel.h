// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>
#include <QLabel>

class QFormLayout;
class QVBoxLayout;

namespace trendward::ui
{

/// Plain text that wraps, in a token's colour of the scheme in use.
class InkLabel : public QLabel
{
    Q_OBJECT
public:
    explicit InkLabel(Token ink, Type type, QWidget *parent = nullptr, QFont::Weight weight = QFont::Normal);
    void setInk(Token ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    Token m_ink;
};

/// The labels that a form made for its rows guess no HTML.
void makePlain(QFormLayout *form);

/// A few lines on a coloured ground with an icon that says the same as the colour.
class NoteBox : public QFrame
{
    Q_OBJECT
public:
    NoteBox(const char *iconName, Token ink, Token ground, QWidget *parent = nullptr);
    /// Where more widgets go, below the text.
    QVBoxLayout *lines() const { return m_lines; }
    void setText(const QString &title, const QString &text = {});
    /// As the one that is made with these.
    void setLook(const char *iconName, Token ink, Token ground);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const char *m_icon;
    Token m_inkToken, m_ground;
    QVBoxLayout *m_lines;
    InkLabel *m_title, *m_text;
};

/// The head of a dialog: what it is about, and whose that is.
class DialogHead : public QWidget
{
    Q_OBJECT
public:
    DialogHead(const QString &title, const QString &whose, QWidget *parent = nullptr);
};

/// A number and what it counts, with an icon: "1,206 ready".
class CountCard : public QFrame
{
    Q_OBJECT
public:
    CountCard(const char *iconName, Token ink, const QString &what, QWidget *parent = nullptr);
    void setCount(std::uint64_t count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const char *m_icon;
    Token m_ink;
    QString m_what;
    QLabel *m_number;
};

}  // namespace trendward::ui
