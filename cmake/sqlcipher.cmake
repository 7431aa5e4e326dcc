# Target `sqlcipher`: SQLCipher 4 with SQLite's C API (header <sqlite3.h>).
#
# The system's own where it is new enough. Else the amalgamation of the npm package that packaging/sqlcipher pins by
# version and integrity hash, fetched at configure time with install scripts switched off and built as one C file.
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(PkgConfig REQUIRED)
pkg_check_modules(TRENDWARD_SQLCIPHER QUIET IMPORTED_TARGET sqlcipher>=4.5)

if(TRENDWARD_SQLCIPHER_FOUND)
  message(STATUS "SQLCipher: the system's, ${TRENDWARD_SQLCIPHER_VERSION}")
  add_library(sqlcipher INTERFACE)
  target_link_libraries(sqlcipher INTERFACE PkgConfig::TRENDWARD_SQLCIPHER)
  target_compile_definitions(sqlcipher INTERFACE SQLITE_HAS_CODEC)
  return()
endif()

set(sqlcipher_source ${CMAKE_BINARY_DIR}/sqlcipher/node_modules/@journeyapps/sqlcipher/deps/sqlcipher-amalgamation)
npm_packages(NAME "SQLCipher's source" FROM ${CMAKE_SOURCE_DIR}/packaging/sqlcipher INTO ${CMAKE_BINARY_DIR}/sqlcipher)

find_package(Threads REQUIRED)
add_library(sqlcipher STATIC ${sqlcipher_source}/sqlite3.c)
target_include_directories(sqlcipher SYSTEM INTERFACE ${sqlcipher_source})
target_compile_definitions(sqlcipher
  PUBLIC SQLITE_HAS_CODEC
  PRIVATE
    # What SQLCipher does not build without.
    SQLITE_TEMP_STORE=2 SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown HAVE_STDINT_H
    SQLCIPHER_CRYPTO_OPENSSL NDEBUG
    # Nothing is loaded into the process, a misspelt column is an error, and one connection stays on one thread.
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_DQS=0 SQLITE_THREADSAFE=2 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_OMIT_DEPRECATED
    SQLITE_OMIT_SHARED_CACHE)
# Not our code: no warnings of ours, and fast in every build type (a slow store would make the tests slow). Hidden symbols keep
# a Qt plug-in that brings the system's libsqlite3 from finding this one, and the other way round.
target_compile_options(sqlcipher PRIVATE -w -O2 -fvisibility=hidden)
target_link_libraries(sqlcipher PRIVATE OpenSSL::Crypto Threads::Threads ${CMAKE_DL_LIBS} m)
