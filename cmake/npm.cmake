# npm_packages(NAME what FROM pins INTO folder): the packages that <pins>/package-lock.json names by version and hash, fetched at
# configure time with install scripts switched off, into <folder>/node_modules; again only when the lock file has changed.
function(npm_packages)
  cmake_parse_arguments(ARG "" "NAME;FROM;INTO" "" ${ARGN})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARG_FROM}/package-lock.json)
  file(SHA256 ${ARG_FROM}/package-lock.json wanted)
  set(have "")
  if(EXISTS ${ARG_INTO}/fetched)
    file(READ ${ARG_INTO}/fetched have)
  endif()
  if(have STREQUAL wanted AND IS_DIRECTORY ${ARG_INTO}/node_modules)
    return()
  endif()
  find_program(NPM npm)
  if(NOT NPM)
    message(FATAL_ERROR "npm, which fetches ${ARG_NAME}, is not installed.")
  endif()
  message(STATUS "${ARG_NAME}: fetching what ${ARG_FROM} pins")
  file(MAKE_DIRECTORY ${ARG_INTO})
  file(COPY ${ARG_FROM}/package.json ${ARG_FROM}/package-lock.json DESTINATION ${ARG_INTO})
  execute_process(
    COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error
    WORKING_DIRECTORY ${ARG_INTO}
    RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "npm could not fetch ${ARG_NAME} (is the registry reachable?):\n${said}")
  endif()
  file(WRITE ${ARG_INTO}/fetched ${wanted})
endfunction()
