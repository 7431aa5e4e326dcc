// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstring>

/// The window's program. Its rooms come with the next milestone; until then it says where the work is done.
int main(int argc, char *argv[])
{
    if (argc > 1 && std::strcmp(argv[1], "--version") == 0) {
        std::puts("Trendward " TRENDWARD_VERSION);
        return 0;
    }
    std::fputs("The window is not part of this version. Use trendward-cli, or ./run for the sample clinic.\n", stderr);
    return 1;
}
