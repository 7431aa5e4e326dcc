// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/zipmember.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <optional>

namespace trendward::device
{

namespace
{

/// What libzip asks of us while it reads: a place in the bytes.
struct Source {
    const RandomBytes *bytes = nullptr;
    std::uint64_t at = 0;
    zip_error_t error{};
};

zip_int64_t readSource(Source &source, void *data, zip_uint64_t length)
{
    const auto got = source.bytes->readAt(source.at, std::span(static_cast<char *>(data), length));
    if (!got) {
        zip_error_set(&source.error, ZIP_ER_READ, 0);
        return -1;
    }
    source.at += *got;
    return static_cast<zip_int64_t>(*got);
}

zip_int64_t statSource(const Source &source, void *data)
{
    auto *stat = static_cast<zip_stat_t *>(data);
    zip_stat_init(stat);
    stat->size = source.bytes->size();
    stat->valid = ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
}

zip_int64_t sourceCallback(void *user, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto &source = *static_cast<Source *>(user);
    switch (command) {
        case ZIP_SOURCE_OPEN:
            source.at = 0;
            return 0;
        case ZIP_SOURCE_READ:
            return readSource(source, data, length);
        case ZIP_SOURCE_CLOSE:
            return 0;
        case ZIP_SOURCE_STAT:
            return statSource(source, data);
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&source.error, data, length);
        case ZIP_SOURCE_FREE:
            delete &source;
            return 0;
        case ZIP_SOURCE_TELL:
            return static_cast<zip_int64_t>(source.at);
        case ZIP_SOURCE_SEEK: {
            const zip_int64_t to =
                zip_source_seek_compute_offset(source.at, source.bytes->size(), data, length, &source.error);
            if (to < 0) return -1;
            source.at = static_cast<std::uint64_t>(to);
            return 0;
        }
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                                  ZIP_SOURCE_SUPPORTS, -1);
        default:
            zip_error_set(&source.error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
    }
}

/// How many members the directory's end says there are; nullopt when the end is not there. A count of 65,535 stands
/// for "see the Zip64 record".
std::optional<std::uint64_t> membersSaid(const RandomBytes &bytes)
{
    constexpr std::size_t longest = 65'535 + 22;
    const std::uint64_t size = bytes.size();
    const std::size_t count = static_cast<std::size_t>(std::min<std::uint64_t>(size, longest));
    std::string tail(count, '\0');
    std::size_t have = 0;
    while (have < count) {
        const auto got = bytes.readAt(size - count + have, std::span(tail).subspan(have));
        if (!got || *got == 0) return std::nullopt;
        have += *got;
    }
    const std::size_t at = tail.rfind("PK\x05\x06");
    if (at == std::string::npos || at + 22 > tail.size()) return std::nullopt;
    const auto byte = [&](std::size_t i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(tail[i])); };
    std::uint64_t members = byte(at + 10) | byte(at + 11) << 8;
    const std::size_t wide = tail.rfind("PK\x06\x06", at);
    if (members == 0xFFFF && wide != std::string::npos && wide + 40 <= at) {
        members = 0;
        for (std::size_t i = 0; i < 8; ++i) members |= byte(wide + 32 + i) << (8 * i);
    }
    return members;
}

std::string cleanName(std::string_view name)
{
    std::string out;
    while (!name.empty() && out.size() < 400) {
        const std::size_t slash = std::min(name.find_first_of("/\\"), name.size());
        const std::string_view part = name.substr(0, slash);
        name.remove_prefix(std::min(slash + 1, name.size()));
        if (part.empty() || part == "." || part == ".." || (part.size() == 2 && part[1] == ':')) continue;
        if (!out.empty()) out += '/';
        for (const char c : part) out += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
    return out;
}

class MemberStream final : public ByteStream
{
public:
    MemberStream(std::shared_ptr<zip> archive, zip_file_t *file, const ZipArchive::Member &member)
        : m_archive(std::move(archive)), m_file(file), m_member(member)
    {
    }
    ~MemberStream() override { zip_fclose(m_file); }
    MemberStream(const MemberStream &) = delete;
    MemberStream &operator=(const MemberStream &) = delete;

    Result<std::size_t> read(std::span<char> into) override
    {
        // In small steps, so that little is lost of what stands before damage.
        const zip_int64_t got = zip_fread(m_file, into.data(), std::min<std::size_t>(into.size(), 64u << 10));
        if (got < 0) return Error{Error::Code::Malformed, "the zip's content \"" + m_member.name + "\" is damaged", {}};
        m_at += static_cast<std::uint64_t>(got);
        const bool bomb = m_at > ZipArchive::freeBytes &&
                          m_at / ZipArchive::mostRatio > std::max<std::uint64_t>(m_member.packedSize, 1);
        if (bomb || m_at > ZipArchive::mostBytes)
            return Error{Error::Code::TooLarge,
                         "the zip's content \"" + m_member.name + "\" unpacks to far more than it should",
                         {}};
        return static_cast<std::size_t>(got);
    }
    std::uint64_t position() const override { return m_at; }
    std::uint64_t size() const override { return m_member.size; }

private:
    std::shared_ptr<zip> m_archive;
    zip_file_t *m_file;
    ZipArchive::Member m_member;
    std::uint64_t m_at = 0;
};

}  // namespace

void ZipArchive::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(const RandomBytes &bytes)
{
    const Error broken{Error::Code::UnknownFormat,
                       "this zip is cut off or damaged: its list of contents cannot be read; copy or export it again",
                       {}};
    const auto said = membersSaid(bytes);
    if (!said) return broken;
    if (*said > mostMembers)
        return Error{Error::Code::TooLarge,
                     "this zip holds more than 200,000 files; bring the one export file that is wanted",
                     {}};

    auto source = std::make_unique<Source>();
    source->bytes = &bytes;
    zip_error_init(&source->error);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *made = zip_source_function_create(sourceCallback, source.get(), &error);
    if (!made) return broken;
    static_cast<void>(source.release());  // libzip frees it with ZIP_SOURCE_FREE
    zip_t *opened = zip_open_from_source(made, ZIP_RDONLY, &error);
    if (!opened) {
        zip_source_free(made);
        zip_error_fini(&error);
        return broken;
    }
    ZipArchive archive;
    archive.m_zip = std::shared_ptr<zip>(opened, Closer{});
    const zip_int64_t count = zip_get_num_entries(opened, 0);
    if (count > static_cast<zip_int64_t>(mostMembers)) return broken;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(opened, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS, &stat) != 0) continue;
        Member member;
        member.index = static_cast<std::uint64_t>(i);
        member.name = cleanName(stat.name ? stat.name : "");
        member.size = stat.size;
        member.packedSize = stat.comp_size;
        member.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
        archive.m_members.push_back(std::move(member));
    }
    return archive;
}

Result<std::unique_ptr<ByteStream>> ZipArchive::read(const Member &member) const
{
    if (member.encrypted)
        return Error{Error::Code::NotSupported,
                     "this zip is protected by a password: unpack it and bring the file that was inside",
                     {}};
    zip_file_t *file = zip_fopen_index(m_zip.get(), member.index, 0);
    if (!file)
        return Error{Error::Code::Malformed,
                     "the zip's content \"" + member.name + "\" cannot be unpacked; copy or export the zip again",
                     {}};
    return std::unique_ptr<ByteStream>(std::make_unique<MemberStream>(m_zip, file, member));
}

}  // namespace trendward::device
