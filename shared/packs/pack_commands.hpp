#pragma once

#include <filesystem>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/packs/any_pack.hpp"
#include "shared/packs/import_options.hpp"

// What parlor-pack can do, once its arguments are read. Each returns the exit code of the program.
namespace parlor::packs {

struct Streams {
    std::ostream& out;
    std::ostream& err;
};

struct CheckArguments {
    std::vector<std::filesystem::path> files;  // a folder stands for all packs in it
    bool strict = false;                       // warnings count as errors
};
// Also finds questions, words and prompts that are in more than one of the files.
[[nodiscard]] int check_packs(const CheckArguments& arguments, Streams streams);

[[nodiscard]] int list_packs(const std::filesystem::path& folder, Streams streams);

// The formats of other people that can be imported. A new one adds a line in the source.
struct ImportFormat {
    std::string_view name;
    bool has_encodings;
    AnyReading (*read)(std::string_view text, std::string_view file_name, const ImportOptions& options);
};
[[nodiscard]] std::span<const ImportFormat> import_formats();

struct ImportArguments {
    std::string from;  // one of import_formats()
    std::filesystem::path in;
    std::filesystem::path out;
    ImportOptions options;
    bool force = false;  // replace `out` if it exists
};
[[nodiscard]] int import_pack(const ImportArguments& arguments, Streams streams);

}  // namespace parlor::packs
