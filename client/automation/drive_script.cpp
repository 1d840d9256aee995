#include "client/automation/drive_script.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>

#include "client/automation/script_line.hpp"

namespace parlor::automation {
namespace {

constexpr double longest_wait = 24 * 60 * 60;

double seconds(ScriptLine& line) {
    return line.at_end() ? default_wait : line.number("a number of seconds", 0, longest_wait);
}

Action wait(ScriptLine& line) {
    const auto what = line.one_of({"screen", "text"});
    auto name = line.name(what == "screen" ? "the name of a screen" : "a text in quotes");
    const double limit = seconds(line);
    if (what == "screen") {
        return WaitScreen{std::move(name), limit};
    }
    return WaitText{std::move(name), limit, true};
}

Action wait_not(ScriptLine& line) {
    (void)line.one_of({"text"});
    auto text = line.name("a text in quotes");
    const double limit = seconds(line);
    return WaitText{std::move(text), limit, false};
}

Action expect(ScriptLine& line) {
    (void)line.one_of({"text"});
    return ExpectText{line.name("a text in quotes"), true};
}

Action expect_not(ScriptLine& line) {
    (void)line.one_of({"text"});
    return ExpectText{line.name("a text in quotes"), false};
}

Action expect_clipboard(ScriptLine& line) {
    return ExpectClipboard{line.word("a text in quotes, * for anything")};
}

Action expect_layout(ScriptLine& /*line*/) {
    return ExpectLayout{};
}

Action click(ScriptLine& line) {
    return Click{line.name("a target")};
}

Action hover(ScriptLine& line) {
    return Hover{line.name("a target")};
}

Action scroll(ScriptLine& line) {
    auto target = line.name("a target");
    const int notches = line.whole("a number of notches, negative is down,", -100, 100);
    return Scroll{std::move(target), notches};
}

Action type_into(ScriptLine& line) {
    auto target = line.name("a text field");
    return Type{std::move(target), line.word("the text to type, in quotes")};
}

Action type_text(ScriptLine& line) {
    return TypeText{line.word("the text to type, in quotes")};
}

Action paste(ScriptLine& line) {
    auto target = line.name("a text field");
    return Paste{std::move(target), line.word("the text to paste, in quotes")};
}

Action press_key(ScriptLine& line) {
    const auto name = line.name(chord_help());
    auto chord = parse_chord(name);
    if (!chord) {
        line.expected(chord_help(), name);
        return PressKey{};
    }
    return PressKey{std::move(*chord)};
}

Action drag(ScriptLine& line) {
    Drag drag{line.name("a target"), {}};
    while (!line.at_end() || drag.points.size() < 2) {
        const auto point = line.point("two or more points such as 0.1,0.2, each number from 0 to 1");
        if (!point) {
            break;
        }
        drag.points.push_back(*point);
    }
    return drag;
}

Action resize(ScriptLine& line) {
    const int width = line.whole("a width in pixels", 1, 16'384);
    return Resize{width, line.whole("a height in pixels", 1, 16'384)};
}

Action screenshot(ScriptLine& line) {
    return Screenshot{line.name("the name of a PNG file")};
}

Action dump(ScriptLine& line) {
    return Dump{line.name("the name of a JSON file")};
}

Action sleep(ScriptLine& line) {
    return Sleep{line.number("a number of seconds", 0, longest_wait)};
}

Action quit(ScriptLine& /*line*/) {
    return Quit{};
}

struct Command {
    std::string_view name;
    Action (*read)(ScriptLine&);
};

constexpr std::array commands{Command{"wait", wait},
                              Command{"wait-not", wait_not},
                              Command{"expect", expect},
                              Command{"expect-not", expect_not},
                              Command{"expect-clipboard", expect_clipboard},
                              Command{"expect-layout", expect_layout},
                              Command{"click", click},
                              Command{"hover", hover},
                              Command{"scroll", scroll},
                              Command{"type", type_into},
                              Command{"type-text", type_text},
                              Command{"paste", paste},
                              Command{"key", press_key},
                              Command{"drag", drag},
                              Command{"resize", resize},
                              Command{"screenshot", screenshot},
                              Command{"dump", dump},
                              Command{"sleep", sleep},
                              Command{"quit", quit}};

std::string command_names() {
    std::string names = "a step (";
    for (const auto& command : commands) {
        names.append(command.name).append(&command == &commands.back() ? ")" : ", ");
    }
    return names;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

}  // namespace

Result<DriveScript, ScriptError> parse_drive_script(std::string_view source) {
    DriveScript script;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (source.starts_with(byte_order_mark)) {
        source.remove_prefix(byte_order_mark.size());
    }
    for (int number = 1; !source.empty(); ++number) {
        const auto text = trimmed(source.substr(0, source.find('\n')));
        source.remove_prefix(std::min(source.find('\n'), source.size() - 1) + 1);
        ScriptLine line(text);
        if (line.at_end() && !line.error()) {
            continue;
        }
        const auto name = line.name("a step");
        const auto* command = std::ranges::find(commands, name, &Command::name);
        if (command == commands.end()) {
            line.expected(command_names(), name);
        } else {
            auto action = command->read(line);
            line.end();
            script.steps.push_back({number, std::string(text), std::move(action)});
        }
        if (line.error()) {
            return failure(ScriptError{number, *line.error()});
        }
    }
    return script;
}

}  // namespace parlor::automation
