#pragma once

#include <string_view>

#include "client/widgets/ui.hpp"

namespace parlor::widgets {

// A named part of the screen: a row, a card, a form. Names the path in the registry and keeps ids apart.
class Group {
public:
    Group(Ui& ui, std::string_view name);
    ~Group();
    Group(const Group&) = delete;
    Group& operator=(const Group&) = delete;

private:
    Ui& ui_;
};

// While it lives, text is checked against `colour`.
class Surface {
public:
    Surface(Ui& ui, ImU32 colour) : ui_(ui), before_(ui.surface()) { ui.set_surface(colour); }
    ~Surface() { ui_.set_surface(before_); }
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

private:
    Ui& ui_;
    ImU32 before_;
};

// While it lives and `inert` is true, widgets are drawn as ever but do not react.
class Inert {
public:
    Inert(Ui& ui, bool inert) : ui_(ui), before_(ui.inert()) { ui.set_inert(before_ || inert); }
    ~Inert() { ui_.set_inert(before_); }
    Inert(const Inert&) = delete;
    Inert& operator=(const Inert&) = delete;

private:
    Ui& ui_;
    bool before_;
};

// Drawing and hit testing stay inside `rect`.
class Clip {
public:
    Clip(Ui& ui, Rect rect);
    ~Clip();
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;
};

// Short messages lie over everything, dialogs too, and can be closed there.
inline constexpr int message_layer = 100;

// A window of its own over everything drawn before: banners and drawers (level 1), modals (level 2), popups
// (one above what opened them, 2 at least), short messages. It takes the mouse inside `area`, or lets it
// through. A modal one keeps the keyboard to itself.
enum class Mouse : bool { stops, passes };
class Layer {
public:
    Layer(Ui& ui, std::string_view name, Rect area, int level, bool modal, Mouse mouse = Mouse::stops);
    ~Layer();
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

private:
    Ui& ui_;
    int outer_;
    bool inert_;
};

}  // namespace parlor::widgets
