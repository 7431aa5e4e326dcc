// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/knownservers.h"

#include <QUrl>
#include <QWidget>

class QFormLayout;
class QProgressBar;
class QPushButton;

namespace trendward::ui
{

class ElidedLabel;
class InkLabel;
class NoteBox;

/// One server: what it is, what can be done with it, what is under way and what the last pull brought. It does nothing
/// itself.
class ServerDetail : public QWidget
{
    Q_OBJECT
public:
    explicit ServerDetail(QWidget *parent);
    void show(const jobs::KnownServer &server, Instant now);

    /// What is under way; nothing else can be begun meanwhile.
    enum class Doing { Nothing, Testing, SigningIn, SigningOut, Pulling };
    void setDoing(Doing doing);
    /// Of a pull: `all` is 0 while the server has not told who there is.
    void setProgress(std::uint64_t done, std::uint64_t all);
    /// The page on which a person signs in, for a browser that did not open.
    void setPage(const QUrl &page, bool opened);

    enum class Tone { Good, Partial, Bad };
    void say(Tone tone, const QString &title, const QString &text = {});
    void sayNothing();

signals:
    void testWanted();
    void signInWanted();
    void signOutWanted();
    void pullWanted();
    void sendWanted();
    void cancelWanted();
    void changeWanted();
    void removalWanted();

private:
    QWidget *buildHead();
    QWidget *buildButtons();
    QWidget *buildWork();
    QWidget *buildLast();
    InkLabel *fact(QFormLayout *form, const QString &name);
    void enable();
    static QString deletedThere(const jobs::PullTally &tally);
    void showLast(const jobs::KnownServer &server, Instant now);

    InkLabel *m_title;
    ElidedLabel *m_address;
    InkLabel *m_signIn, *m_patients;
    QPushButton *m_pull, *m_send, *m_test, *m_in, *m_out, *m_change, *m_remove, *m_cancel, *m_copy, *m_again;
    QWidget *m_work, *m_last;
    InkLabel *m_doing;
    QProgressBar *m_bar;
    NoteBox *m_note, *m_partial;
    InkLabel *m_when, *m_people, *m_observations, *m_stored, *m_known, *m_changed, *m_deleted, *m_unread;
    QUrl m_page;
    bool m_person = false, m_secret = false;
    Doing m_now = Doing::Nothing;
};

}  // namespace trendward::ui
