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

constexpr std::size_t lineLimit = 4096;

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

}  // namespace

Result<std::string> passphraseIn(const std::string &path)
{
    const File file(path);
    struct stat status {
    };
    if (file.handle < 0 || fstat(file.handle, &status) != 0)
        return unreadable(path, std::string("the pass phrase file cannot be read (") + std::strerror(errno) + ")");
    if (S_ISDIR(status.st_mode)) return unreadable(path, "the pass phrase file is a folder");
    if ((status.st_mode & 077) != 0)
        return unreadable(path,
                          "others than its owner may read the pass phrase file; allow it to nobody else (chmod 600)");
    std::string line;
    std::array<char, 256> part{};
    while (line.size() <= lineLimit && line.find('\n') == std::string::npos) {
        const ssize_t got = read(file.handle, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return unreadable(path, std::string("the pass phrase file cannot be read (") + std::strerror(errno) + ")");
        if (got == 0) break;
        line.append(part.data(), static_cast<std::size_t>(got));
    }
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

}  // namespace trendward::secrets
