// A server that was known by one key shows another. Nothing else is on screen until somebody has decided.
#include <algorithm>
#include <string>

#include "client/parts/confirm.hpp"
#include "client/screens/screens.hpp"
#include "client/strings/key_strings.hpp"
#include "client/style/decor.hpp"
#include "client/widgets/buttons.hpp"
#include "client/widgets/cards.hpp"
#include "client/widgets/scroll_area.hpp"
#include "client/widgets/tints.hpp"

namespace parlor::client {

namespace {

namespace words = strings::key;
using namespace widgets;

constexpr float card_width = 640;  // style px
constexpr float disc = 56;
constexpr float lip = 4;  // of buttons
constexpr int most_lines = 8;

struct KeyChangedMemory {
    std::string seen;  // the key it is about: another one is another question
    bool asks = false;
    ScrollState scroll;
};

// The parts from top to bottom, measured before they are drawn: what does not fit scrolls.
class Body {
public:
    Body(const Context& context, float width)
        : ui_(context.ui),
          change_(*context.model.key_change),
          width_(width),
          happened_(words::what_happened(change_.server)) {}

    [[nodiscard]] float height() const {
        return head() + space() + paragraph_of(happened_, Type::lead) + space() / 2 +
               paragraph_of(words::what_it_means, Type::body) + space() + keys() + space() +
               paragraph_of(words::what_to_do, Type::body);
    }
    void draw(Rect inside) const {
        const style::Theme& theme = ui_.theme();
        Rect top = inside.cut_top(head(), space());
        const TintTones tones = tint_tones(theme, Tint::warn);
        const Rect mark = top.cut_left(ui_.px(disc), ui_.px(16)).centred_y(ui_.px(disc));
        ui_.draw().AddCircleFilled(mark.centre(), ui_.px(disc) / 2, tones.ground, 64);
        style::draw_icon(ui_.draw(), style::Icon::warning, mark.centre(), ui_.px(28), tones.mark, 1.1F);
        paragraph(ui_, top, words::title, 3, {.type = title_type()});
        text(inside, happened_, Type::lead, theme.t1, space() / 2);
        text(inside, words::what_it_means, Type::body, theme.t2, space());
        draw_keys(inside.cut_top(keys(), space()));
        text(inside, words::what_to_do, Type::body, theme.t1, 0);
    }

private:
    [[nodiscard]] float space() const { return ui_.px(ui_.height() < 520 ? 12 : 20); }
    [[nodiscard]] Type title_type() const {
        return ui_.width() < 760 || ui_.height() < 520 ? Type::sub : Type::head;
    }
    [[nodiscard]] float paragraph_of(std::string_view sentence, Type type) const {
        return paragraph_height(ui_, sentence, type, width_, most_lines);
    }
    [[nodiscard]] float head() const {
        return std::max(ui_.px(disc),
                        paragraph_height(ui_, words::title, title_type(), width_ - ui_.px(disc + 16), 3));
    }
    [[nodiscard]] float row() const { return text_height(ui_, Type::caption) + text_height(ui_, Type::name); }
    [[nodiscard]] float keys() const { return 2 * ui_.px(14) + 2 * row() + ui_.px(10); }

    void text(Rect& inside, std::string_view sentence, Type type, ImU32 colour, float below) const {
        paragraph(ui_, inside.cut_top(paragraph_of(sentence, type), below), sentence, most_lines,
                  {.type = type, .colour = colour, .valign = VAlign::top});
    }
    void draw_keys(Rect rect) const {
        Rect inside = inset_panel(ui_, rect, 14);
        const Surface surface(ui_, ui_.theme().s0);
        draw_key(inside.cut_top(row(), ui_.px(10)), words::known, change_.known);
        draw_key(inside.cut_top(row()), words::seen, change_.seen);
    }
    void draw_key(Rect rect, std::string_view name, std::string_view fingerprint) const {
        label(ui_, rect.cut_top(text_height(ui_, Type::caption)), name,
              {.type = Type::caption, .colour = ui_.theme().t2});
        label_fit(ui_, rect, words::grouped(fingerprint), {Type::name, Type::label, Type::caption}, {});
    }

    Ui& ui_;
    const KeyChange& change_;
    float width_;
    std::string happened_;
};

}  // namespace

void draw_key_changed(Context& context) {
    Ui& ui = context.ui;
    const style::Theme& theme = ui.theme();
    auto& memory = context.memory.of<KeyChangedMemory>();
    ui.registry().set_screen("key-changed");
    style::draw_background(ui.draw(), ui.window(), theme, ui.scale(), 0.5F);

    const bool first = memory.seen != context.model.key_change->seen;
    if (first) memory = {.seen = context.model.key_change->seen};
    const ButtonOptions leave{.kind = ButtonKind::primary};
    const float leave_width = std::max(ui.px(160), button_width(ui, words::leave, leave));
    const float trust_width = button_width(ui, words::trust);
    const float padding = ui.height() < 520 ? 18.0F : style::margin::card + 4;
    const float width = std::min(ui.px(card_width), ui.window().w - ui.px(32));
    const float inner = width - 2 * ui.px(padding);
    const float button_h = button_height(ui, ButtonSize::regular);
    // Beside each other where there is room; else what is right for most stands on top.
    const bool stacked = leave_width + trust_width + ui.px(16) > inner;
    const float foot = stacked ? 2 * button_h + ui.px(16 + lip) : button_h + ui.px(lip);
    const Body body(context, inner);
    const float height =
        std::min(body.height() + ui.px(24) + foot + 2 * ui.px(padding), ui.window().h - ui.px(32));
    Rect inside = card(ui, ui.window().centred(width, height), padding);
    const Surface surface(ui, theme.s1);

    Rect buttons = inside.cut_bottom(foot, ui.px(24));
    buttons.cut_bottom(ui.px(lip));
    if (body.height() <= inside.h + 1) {
        body.draw(inside);
    } else {
        ScrollArea area(ui, inside, words::title, memory.scroll);
        const Body narrow(context, area.content().w);
        narrow.draw(area.content());
        area.used(narrow.height());
    }
    const Rect leave_at =
        stacked ? buttons.cut_top(button_h, ui.px(16)) : buttons.cut_right(leave_width, ui.px(16));
    const Rect trust_at = stacked ? buttons : buttons.cut_right(std::min(trust_width, buttons.w));
    if (first) ui.focus().set_next();
    bool leaves = button(ui, leave_at, words::leave, leave);
    if (button(ui, trust_at, words::trust)) memory.asks = true;
    if (memory.asks) {
        const Confirmed answer = confirm(ui, {.name = words::sure_title,
                                              .title = words::sure_title,
                                              .text = words::sure_text,
                                              .yes = words::sure_yes,
                                              .no = words::sure_no});
        if (answer != Confirmed::undecided) memory.asks = false;
        if (answer == Confirmed::yes) context.requests.add(TrustNewKey{});
    } else if (ui.shortcut(Key::escape)) {
        leaves = true;
    }
    if (leaves) context.requests.add(GiveUp{});
}

}  // namespace parlor::client
