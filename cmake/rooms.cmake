# A room of the core is one static library without Qt, made of the .cpp files of its folder. It links the rooms that it
# may include and no others: the table in tests/core/base/tst_layers.cpp is the same one and reads every include.
function(trendward_room room)
  cmake_parse_arguments(ARG "" "" "ROOMS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.h)
  add_library(core_${room} STATIC ${sources})
  trendward_batches(core_${room})
  list(TRANSFORM ARG_ROOMS PREPEND core_)
  target_link_libraries(core_${room} PUBLIC trendward_options ${ARG_ROOMS} PRIVATE ${ARG_LIBRARIES})
endfunction()

# Seconds after which tests are given up. Sanitizers make everything several times slower.
function(trendward_timeout seconds)
  if(TRENDWARD_SANITIZE)
    math(EXPR seconds "${seconds} * 6")
  endif()
  set_tests_properties(${ARGN} PROPERTIES TIMEOUT ${seconds})
endfunction()

# One test executable a room: Qt Test, offscreen, a fixed language and zone, no session bus. WIDGETS: it makes windows.
function(trendward_test name)
  cmake_parse_arguments(ARG "WIDGETS" "" "LIBRARIES;SOURCES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(${name} ${sources} ${ARG_SOURCES} ${CMAKE_SOURCE_DIR}/tests/support/testmain.cpp)
  if(ARG_WIDGETS)
    target_compile_definitions(${name} PRIVATE TRENDWARD_TEST_WIDGETS)
    target_link_libraries(${name} PRIVATE Qt6::Widgets ui_style)
  endif()
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  trendward_batches(${name})
  # What a test does is seldom much work; compiling it is.
  target_compile_options(${name} PRIVATE $<$<CONFIG:RelWithDebInfo>:-O1>)
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} Qt6::Test)
  target_compile_definitions(${name} PRIVATE
    TRENDWARD_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TRENDWARD_CASES_DIR="${CMAKE_SOURCE_DIR}/tests/cases")
  add_test(NAME ${name} COMMAND ${name})
  trendward_timeout(300 ${name})
  set_tests_properties(${name} PROPERTIES ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC;QT_SCALE_FACTOR=1;DBUS_SESSION_BUS_ADDRESS=disabled:")
endfunction()

# A long program is two tests of ctest, so that both cores work: NAME_PART has the classes whose names begin with one of
# the words (divided by |), NAME all others.
function(trendward_two_tests name part words)
  get_test_property(${name} ENVIRONMENT environment)
  add_test(NAME ${name}_${part} COMMAND ${name})
  set_tests_properties(${name}_${part} PROPERTIES ENVIRONMENT "${environment};TRENDWARD_TEST_CLASSES=^(${words})")
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment};TRENDWARD_TEST_CLASSES=^(?!${words})")
endfunction()
