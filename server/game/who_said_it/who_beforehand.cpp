#include "server/game/who_said_it/who_beforehand.hpp"

#include <algorithm>
#include <utility>

namespace parlor::game {

void WhoBeforehand::take(WhoPrompts content) {
    const std::size_t both = std::min(content.prompts.size(), content_.prompts.size());
    const bool goes_on = std::equal(
        content.prompts.begin(), content.prompts.begin() + static_cast<std::ptrdiff_t>(both),
        content_.prompts.begin(), [](const Prompt& a, const Prompt& b) { return a.text == b.text; });
    if (!goes_on) ++set_;
    content_ = std::move(content);
}

std::optional<Refusal> WhoBeforehand::on_command(const who::Command& command, PlayerId who) {
    const auto asked = [&](std::uint8_t prompt, std::uint16_t set) -> Result<std::string, Refusal> {
        if (set != set_) return failure(Refusal::not_now);  // to other questions
        if (prompt >= content_.prompts.size()) return failure(Refusal::bad_values);
        return content_.prompts[prompt].text;
    };
    if (const auto* line = std::get_if<who::WriteLine>(&command)) {
        const auto prompt = asked(line->prompt, line->set);
        if (!prompt) return prompt.error();
        write(who, *prompt, line->text);
        return std::nullopt;
    }
    if (const auto* back = std::get_if<who::TakeBack>(&command)) {
        const auto prompt = asked(back->prompt, back->set);
        if (!prompt) return prompt.error();
        const auto taken = std::erase_if(
            lines_, [&](const Line& line) { return line.who == who && line.prompt == *prompt; });
        if (taken == 0) return Refusal::not_now;
        return std::nullopt;
    }
    return Refusal::not_now;
}

void WhoBeforehand::write(PlayerId who, const std::string& prompt, const std::string& text) {
    std::erase_if(lines_, [&](const Line& line) { return line.who == who && line.prompt == prompt; });
    const auto own = std::ranges::count(lines_, who, &Line::who);
    if (static_cast<std::size_t>(own) >= most_lines) {
        const auto waits = std::ranges::find_if(
            lines_, [&](const Line& line) { return line.who == who && !is_asked(line.prompt); });
        if (waits != lines_.end()) lines_.erase(waits);
    }
    lines_.push_back({who, prompt, text});
}

void WhoBeforehand::forget(PlayerId who) {
    std::erase_if(lines_, [&](const Line& line) { return line.who == who; });
}

bool WhoBeforehand::is_asked(const std::string& prompt) const {
    return std::ranges::count(content_.prompts, prompt, &Prompt::text) > 0;
}

std::map<std::uint8_t, std::string> WhoBeforehand::lines_of(PlayerId who) const {
    std::map<std::uint8_t, std::string> lines;
    for (std::size_t i = 0; i < content_.prompts.size(); ++i) {
        for (const Line& line : lines_) {
            if (line.who == who && line.prompt == content_.prompts[i].text)
                lines[static_cast<std::uint8_t>(i)] = line.text;
        }
    }
    return lines;
}

who::View WhoBeforehand::view_for(PlayerId viewer, std::span<const PlayerId> players) const {
    // What everybody may see first; then what is the viewer's.
    who::View view;
    view.stage = who::Stage::beforehand;
    view.set = set_;
    for (const Prompt& prompt : content_.prompts)
        view.prompts.push_back(prompt.text);
    for (const PlayerId who : players) {
        ++view.expected;
        const bool has_written = std::ranges::any_of(
            lines_, [&](const Line& line) { return line.who == who && is_asked(line.prompt); });
        if (has_written) ++view.ready;
    }
    if (std::ranges::find(players, viewer) == players.end()) return view;
    view.may_write = true;
    for (const auto& [prompt, text] : lines_of(viewer))
        view.own_lines.push_back({prompt, text});
    return view;
}

}  // namespace parlor::game
