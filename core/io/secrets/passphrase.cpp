// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/secrets/passphrase.h"

#include "core/io/secrets/sealing.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace trendward::secrets
{

namespace
{

constexpr std::size_t lineLimit = 4096, secretLimit = 64 * 1024;

/// Closes the file whatever happens.
struct File {
    int handle;
    explicit File(const std::string &path) : handle(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~File()
    {
        if (handle >= 0) close(handle);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
};

Error unreadable(const std::string &path, const std::string &why)
{
    return {Error::Code::NotReadable, why, path};
}

std::string systemSays(const std::string &what)
{
    return what + " cannot be read (" + std::strerror(errno) + ")";
}

/// Up to the first line's end or the whole, a little more than `limit` at most. `what`: how sentences name the file.
enum class Until { LineEnd, End };
Result<std::string> privateText(const std::string &path, const std::string &what, Until until, std::size_t limit)
{
    const File file(path);
    struct stat status {
    };
    if (file.handle < 0 || fstat(file.handle, &status) != 0) return unreadable(path, systemSays(what));
    if (S_ISDIR(status.st_mode)) return unreadable(path, what + " is a folder");
    if ((status.st_mode & 077) != 0)
        return unreadable(path, "others than its owner may read " + what + "; allow it to nobody else (chmod 600)");
    std::string text;
    std::array<char, 256> part{};
    while (text.size() <= limit && (until == Until::End || text.find('\n') == std::string::npos)) {
        const ssize_t got = read(file.handle, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path, systemSays(what));
        if (got == 0) break;
        text.append(part.data(), static_cast<std::size_t>(got));
    }
    return text;
}

}  // namespace

Result<std::string> passphraseIn(const std::string &path)
{
    auto text = privateText(path, "the pass phrase file", Until::LineEnd, lineLimit);
    if (!text) return text;
    std::string line = std::move(*text);
    const std::size_t end = line.find('\n');
    if (end == std::string::npos && line.size() > lineLimit) {
        wipe(line);
        return unreadable(path, "the first line of the pass phrase file is longer than 4096 letters");
    }
    if (end != std::string::npos) line.resize(end);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) return Error{Error::Code::KeyNeeded, "the first line of the pass phrase file is empty", path};
    return line;
}

Result<std::string> secretIn(const std::string &path)
{
    auto text = privateText(path, "the key's file", Until::End, secretLimit);
    if (!text || text->size() <= secretLimit) return text;
    wipe(*text);
    return unreadable(path, "the key's file is longer than 64 kB, which no key is");
}

}  // namespace trendward::secrets
