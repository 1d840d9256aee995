#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

// What is wrong with a file of content: said in full, because whoever reads it can correct the file.
namespace parlor::packs {

enum class Severity : std::uint8_t {
    warning,  // all of it was taken
    error,    // something was left out
};

struct Problem {
    std::string file;   // its name as it was given
    std::string place;  // "question 12" or "line 340, column 7"; empty when it concerns the whole file
    std::string reason;
    Severity severity = Severity::error;

    friend bool operator==(const Problem&, const Problem&) = default;
};

// "file: place: reason", with "warning: " before the reason of a warning.
[[nodiscard]] inline std::string to_line(const Problem& problem) {
    std::string line = problem.file + ": ";
    if (!problem.place.empty()) line += problem.place + ": ";
    if (problem.severity == Severity::warning) line += "warning: ";
    return line + problem.reason;
}

[[nodiscard]] inline std::size_t count(std::span<const Problem> problems, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(problems.begin(), problems.end(),
                      [severity](const Problem& problem) { return problem.severity == severity; }));
}

// Collects the problems of one file.
class Problems {
public:
    explicit Problems(std::string file) : file_(std::move(file)) {}

    void error(std::string place, std::string reason) {
        all_.push_back({file_, std::move(place), std::move(reason), Severity::error});
    }
    void warning(std::string place, std::string reason) {
        all_.push_back({file_, std::move(place), std::move(reason), Severity::warning});
    }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] std::vector<Problem> take() { return std::move(all_); }

private:
    std::string file_;
    std::vector<Problem> all_;
};

}  // namespace parlor::packs
