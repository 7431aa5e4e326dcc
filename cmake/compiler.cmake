# Warnings, sanitizers, hardening and the linker, in one interface target that every room of ours links.
add_library(trendward_options INTERFACE)
target_include_directories(trendward_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(trendward_options INTERFACE
  -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wconversion
  -fstack-protector-strong
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow=local;-Wno-subobject-linkage;-Wno-maybe-uninitialized>)
# g++ 12 warns of its own std::string at -O3 (GCC bug 105651).
target_compile_options(trendward_options INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>)
# Rooms and tests are compiled in batches: reading the headers of Qt and of the standard library takes longer than
# compiling our own text. So names of a room's or a test's files must differ even where they are private. Off (in the preset lint) each file stands alone,
# which finds a missing #include, and -Wshadow says all that it can. With more in one piece g++ 12 suspects each move of
# a std::variant to read what was never set (GCC bug 80635); clang-tidy's analysis looks for that instead.
function(trendward_batches target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${TRENDWARD_BATCHES} UNITY_BUILD_BATCH_SIZE 8)
endfunction()
if(TRENDWARD_WERROR)
  target_compile_options(trendward_options INTERFACE -Werror)
endif()
if(TRENDWARD_SANITIZE)
  add_compile_options(-fsanitize=${TRENDWARD_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${TRENDWARD_SANITIZE})
endif()
if(TRENDWARD_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()

find_program(TRENDWARD_CCACHE ccache)
if(TRENDWARD_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${TRENDWARD_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${TRENDWARD_CCACHE})
endif()
find_program(TRENDWARD_MOLD mold)
if(TRENDWARD_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
