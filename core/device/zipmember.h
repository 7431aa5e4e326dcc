// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/bytestream.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct zip;

namespace trendward::device
{

/// A zip that is only read, member by member, as a stream: nothing is ever written to disk by a member's name.
class ZipArchive
{
public:
    struct Member {
        std::uint64_t index = 0;
        std::string name;  ///< for looking at: without "..", leading slashes and control characters
        std::uint64_t size = 0, packedSize = 0;
        bool encrypted = false;
    };

    static constexpr std::uint64_t mostMembers = 200'000;
    static constexpr std::uint64_t mostBytes = 16ull << 30;  ///< unpacked, of one member
    static constexpr std::uint64_t freeBytes = 10ull << 20;  ///< before the ratio is looked at
    static constexpr std::uint64_t mostRatio = 200;

    /// The bytes must outlive this. UnknownFormat when the directory at the end is missing (a download that was cut
    /// off) or broken; TooLarge beyond 200,000 members.
    static Result<ZipArchive> open(const RandomBytes &bytes);

    const std::vector<Member> &members() const { return m_members; }
    /// A member's content. NotSupported when it is encrypted or packed in a way that we cannot unpack. While reading:
    /// Malformed for a broken content or a wrong checksum, TooLarge for one that grows beyond 200 to 1 after 10 MB.
    Result<std::unique_ptr<ByteStream>> read(const Member &member) const;

private:
    struct Closer {
        void operator()(zip *archive) const;
    };
    ZipArchive() = default;
    std::shared_ptr<zip> m_zip;
    std::vector<Member> m_members;
};

}  // namespace trendward::device
