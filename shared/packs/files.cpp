#include "shared/packs/files.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace parlor::packs {

namespace fs = std::filesystem;

Result<std::string, std::string> read_file(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return failure<std::string>("there is no such file");
    if (error) return failure("cannot be opened: " + error.message());
    if (fs::is_directory(status)) return failure<std::string>("is a folder, not a file");
    const std::uintmax_t size = fs::is_regular_file(status) ? fs::file_size(path, error) : 0;
    if (error) return failure("cannot be opened: " + error.message());
    if (size > most_file_bytes) return failure<std::string>("is larger than 64 MiB, so it is no pack");

    std::ifstream in(path, std::ios::binary);
    if (!in) return failure<std::string>("cannot be opened: check who may read it");
    std::string content;
    content.reserve(static_cast<std::size_t>(size));
    // A pipe has no size to check beforehand, hence the limit here too.
    for (std::string block(64 * 1024, '\0'); in && content.size() <= most_file_bytes;) {
        in.read(block.data(), static_cast<std::streamsize>(block.size()));
        content.append(block, 0, static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) return failure<std::string>("could not be read to its end");
    if (content.size() > most_file_bytes) {
        return failure<std::string>("is larger than 64 MiB, so it is no pack");
    }
    return content;
}

Result<std::monostate, std::string> write_file(const fs::path& path, std::string_view content) {
    fs::path draft = path;
    draft += ".part";
    std::error_code error;
    {
        std::ofstream out(draft, std::ios::binary | std::ios::trunc);
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        out.close();
        if (!out) {
            fs::remove(draft, error);
            return failure<std::string>(
                "cannot be written: check that its folder exists, may be written to and has room");
        }
    }
    fs::rename(draft, path, error);
    if (error) {
        const std::string why = error.message();
        fs::remove(draft, error);
        return failure("cannot be written: " + why);
    }
    return std::monostate{};
}

Result<std::vector<fs::path>, std::string> find_pack_files(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder, error)) {
        return failure("there is no folder " + folder.string() + "; check the path");
    }
    if (!fs::is_directory(folder, error)) {
        return failure(folder.string() + " is not a folder; name the folder that holds the packs");
    }
    std::vector<fs::path> found;
    fs::recursive_directory_iterator at(folder, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        std::error_code ignored;
        if (at->path().filename().string().starts_with('.')) {
            if (at->is_directory(ignored)) at.disable_recursion_pending();
        } else if (at->path().extension() == ".json" && !at->is_directory(ignored)) {
            found.push_back(at->path());
        }
    }
    if (error) {
        return failure("the folder " + folder.string() + " cannot be read (" + error.message() +
                       "); check who may read it");
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace parlor::packs
