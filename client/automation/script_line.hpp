#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/automation/drive_script.hpp"

namespace parlor::automation {

// The words of one line of a drive script, read from left to right. The first thing that is not as expected
// is kept as error(); what is read after it is empty, so that readers need not look after each word.
class ScriptLine {
public:
    explicit ScriptLine(std::string_view line);

    [[nodiscard]] bool at_end() const { return at_ == words_.size(); }
    std::string word(std::string_view what);  // may be ""
    std::string name(std::string_view what);  // may not
    std::string one_of(std::initializer_list<std::string_view> words);
    double number(std::string_view what, double least, double most);
    int whole(std::string_view what, int least, int most);
    std::optional<Point> point(std::string_view what);
    // Nothing may follow.
    void end();

    void expected(std::string_view what, std::optional<std::string_view> found);
    [[nodiscard]] const std::optional<std::string>& error() const { return error_; }

private:
    void split(std::string_view line);
    std::optional<std::string> next(std::string_view what);

    std::vector<std::string> words_;
    std::size_t at_ = 0;
    std::optional<std::string> error_;
};

}  // namespace parlor::automation
