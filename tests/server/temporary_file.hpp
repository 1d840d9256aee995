#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace parlor::testing {

// A file that is gone when the test is over.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& name)
        : path(std::filesystem::temp_directory_path() /
               ("parlor-" + std::to_string(::getpid()) + "-" + name)) {}
    ~TemporaryFile() { std::filesystem::remove(path); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] std::string content() const {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void write(const std::string& content) const { std::ofstream(path, std::ios::binary) << content; }

    std::filesystem::path path;
};

}  // namespace parlor::testing
