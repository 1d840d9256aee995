# What every target of the house has in common, as properties of targets.
include(GNUInstallDirs)

add_library(parlor_options INTERFACE)
target_compile_features(parlor_options INTERFACE cxx_std_20)
target_include_directories(parlor_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(parlor_options INTERFACE PARLOR_VERSION="${PROJECT_VERSION}")
target_compile_options(parlor_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  $<$<BOOL:${PARLOR_WARNINGS_ARE_ERRORS}>:-Werror>
  # Members left out of an aggregate take their default initialisers on purpose.
  -Wno-missing-field-initializers
  # GCC 12 sees uninitialised alternatives in variants that are moved; Clang and the sanitizers watch this instead.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  # GCC 12 at -O2 sees overlaps in `"text" + std::string` that cannot be (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(PARLOR_SANITIZE)
  target_compile_options(parlor_options INTERFACE
    -fsanitize=${PARLOR_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(parlor_options INTERFACE -fsanitize=${PARLOR_SANITIZE})
endif()
if(PARLOR_FUZZ)
  target_compile_options(parlor_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# parlor_room(NAME [HOT] [LINK targets...]): a library of all sources in the current
# folder; HOT rooms do most of the work of tests. Sources are found by a glob on purpose: adding a round type is three
# files and three lines, and none of those lines is in a build file.
function(parlor_room NAME)
  cmake_parse_arguments(ROOM "HOT" "" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "main\\.cpp$")
  if(NOT sources)  # a room of headers alone
    add_library(${NAME} INTERFACE)
    target_link_libraries(${NAME} INTERFACE parlor_options ${ROOM_LINK})
    return()
  endif()
  add_library(${NAME} STATIC ${sources})
  target_link_libraries(${NAME} PUBLIC parlor_options ${ROOM_LINK} PRIVATE ${ROOM_PRIVATE_LINK})
  set_target_properties(${NAME} PROPERTIES UNITY_BUILD ${PARLOR_UNITY} UNITY_BUILD_BATCH_SIZE 6)
  if(ROOM_HOT)
    parlor_hot(${NAME})
  endif()
endfunction()

# parlor_hot(NAME): sanitized tests spend their time in it, so it is optimized for them; elsewhere compiling would take
# longer than it saves.
function(parlor_hot NAME)
  if(PARLOR_SANITIZE)
    target_compile_options(${NAME} PRIVATE -O1)
  endif()
endfunction()

# parlor_program(NAME SOURCE [LINK targets...])
function(parlor_program NAME SOURCE)
  cmake_parse_arguments(PROGRAM "" "" "LINK" ${ARGN})
  add_executable(${NAME} ${SOURCE})
  target_link_libraries(${NAME} PRIVATE parlor_options ${PROGRAM_LINK})
  set_target_properties(${NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
  install(TARGETS ${NAME} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()
