#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "client/parts/chat_parts.hpp"
#include "client/strings/chat_strings.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"

namespace parlor::client {

using namespace widgets;

namespace {

constexpr float cell_px = 42;
constexpr int emoji_columns = 7;

struct Offer {
    std::string emoji;
    std::string name;
    bool mine = false;
};

bool reacted(const ChatLine& line, std::string_view emoji, PlayerId who) {
    const auto found = std::ranges::find(line.reactions, emoji, &LineReaction::emoji);
    return found != line.reactions.end() && std::ranges::find(found->who, who) != found->who.end();
}

// The usual ones, then what others have put there.
std::vector<Offer> offers_for(const ChatLine& line, PlayerId you) {
    std::vector<Offer> offers;
    for (std::size_t i = 0; i < strings::quick_reactions.size(); ++i) {
        const std::string emoji(strings::quick_reactions.at(i));
        offers.push_back(
            {emoji, std::string(strings::quick_reaction_names.at(i)), reacted(line, emoji, you)});
    }
    for (const LineReaction& one : line.reactions) {
        if (std::ranges::find(offers, one.emoji, &Offer::emoji) != offers.end()) continue;
        offers.push_back({one.emoji, one.emoji, reacted(line, one.emoji, you)});
    }
    return offers;
}

void walk_offers(Ui& ui, const std::vector<ImGuiID>& ids) {
    const auto here = std::ranges::find(ids, ui.focus().focused());
    if (here == ids.end()) return;
    const auto place = here - ids.begin();
    const auto go = [&](Key key, std::ptrdiff_t step) {
        if (!ui.take(key)) return;
        const auto to = place + step;
        if (to >= 0 && to < static_cast<std::ptrdiff_t>(ids.size())) {
            ui.focus().set(ids[static_cast<std::size_t>(to)]);
        }
    };
    go(Key::left, -1);
    go(Key::right, 1);
    go(Key::up, -emoji_columns);
    go(Key::down, emoji_columns);
}

bool offer_cell(Ui& ui, Rect rect, const Offer& offer) {
    const style::Theme& theme = ui.theme();
    const Interaction state = interact(ui, ui.id(offer.name), rect, {.tooltip = offer.name});
    const float lit = std::max({state.hover, state.ring ? 1.0F : 0.0F, offer.mine ? 0.7F : 0.0F});
    if (lit > 0.01F) ui.draw().AddRectFilled(rect.min(), rect.max(), style::faded(theme.s3, lit), ui.px(12));
    if (offer.mine) {
        style::stroke_rect(ui.draw(), rect, ui.px(12), theme.dark ? theme.lamp : theme.ring, ui.px(2));
    }
    if (state.ring) style::stroke_rect(ui.draw(), rect, ui.px(12), theme.focus, ui.px(3));
    draw_emoji(ui, rect.centre(), rect.h * 0.6F, offer.emoji);
    Entry entry = control_entry(Kind::toggle, offer.name, rect, state);
    entry.value = offer.mine ? "on" : "off";
    ui.registry().add(std::move(entry));
    return state.pressed;
}

// Draws the small card; true when it is to close.
bool offer_card(Context& context, ChatMemory& memory, const ChatLine& line) {
    Ui& ui = context.ui;
    const std::vector<Offer> offers = offers_for(line, context.model.lobby->you);
    const Layer layer(ui, strings::react, ui.window(), ui.layer() + 1, true);
    const style::Theme& theme = ui.theme();
    const auto count = static_cast<int>(offers.size()) + 1;
    const int rows = (count + emoji_columns - 1) / emoji_columns;
    const float cell = ui.px(cell_px);
    const float pad = ui.px(8);
    const ImVec2 size(cell * emoji_columns + 2 * pad, cell * static_cast<float>(rows) + 2 * pad);
    const Rect window = ui.window();
    Rect panel{std::clamp(memory.react_anchor.right() - size.x, pad, std::max(pad, window.w - size.x - pad)),
               memory.react_anchor.y - size.y - ui.px(6), size.x, size.y};
    if (panel.y < pad) panel.y = memory.react_anchor.bottom() + ui.px(6);
    style::draw_card(ui.draw(), panel, ui.px(18), theme.s1, theme, ui.scale());
    style::stroke_rect(ui.draw(), panel, ui.px(18), theme.line, std::max(1.0F, ui.px(1)));
    const Surface surface(ui, theme.s1);
    bool close = ui.take(Key::escape).has_value();
    if (ImGui::IsMouseClicked(0) && !panel.contains(ImGui::GetIO().MousePos)) close = true;

    const Rect grid = panel.inset(pad);
    const auto place = [&](int index) {
        return Rect{grid.x + cell * static_cast<float>(index % emoji_columns),
                    grid.y + cell * std::floor(static_cast<float>(index / emoji_columns)), cell, cell}
            .inset(ui.px(2));
    };
    std::vector<ImGuiID> ids;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        ids.push_back(ui.id(offers[i].name));
        if (offer_cell(ui, place(static_cast<int>(i)), offers[i])) {
            context.requests.say(room::ReactToLine{line.index, offers[i].emoji, !offers[i].mine});
            close = true;
        }
    }
    ids.push_back(ui.id(strings::react_more));
    if (icon_button(ui, place(count - 1), style::Icon::plus, strings::react_more,
                    {.kind = ButtonKind::ghost})) {
        memory.react_picker.open = true;
    }
    walk_offers(ui, ids);
    if (const auto chosen = pick_emoji(ui, memory.react_anchor, strings::react_more, memory.react_picker)) {
        context.requests.say(room::ReactToLine{line.index, std::string(*chosen), true});
        close = true;
    }
    return close;
}

}  // namespace

void chat_reactions(Context& context, ChatMemory& memory) {
    if (!memory.reacting) return;
    const auto& chat = context.model.lobby->chat;
    const auto line = std::ranges::find(chat, *memory.reacting, &ChatLine::index);
    if (line == chat.end() || offer_card(context, memory, *line)) {
        memory.reacting.reset();
        memory.react_picker = EmojiPicker{};
        context.ui.redraw();
    }
}

}  // namespace parlor::client
