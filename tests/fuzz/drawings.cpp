// Ops of a canvas as they come in messages: what may() allows is applied, and becomes pixels.
#include "shared/canvas/drawing.hpp"
#include "shared/canvas/picture.hpp"
#include "shared/protocol/codec.hpp"
#include "tests/fuzz/targets.hpp"

namespace parlor::fuzz {

void drawings(Bytes bytes) {
    const auto message = codec::decode_server(bytes);
    if (!message) return;
    const auto* doodled = std::get_if<Doodled>(&*message);
    if (doodled == nullptr) return;
    canvas::Drawing drawing;
    canvas::Picture picture;
    for (const canvas::DrawnOp& one : doodled->ops) {
        if (!valid(one.op) || !drawing.may(one.who, one.op)) continue;
        drawing.apply(one);
        picture.apply(one);
    }
    canvas::Drawing again;
    for (const canvas::DrawnOp& one : drawing.ops())
        again.apply(one);
    hold(again.ops().size() == drawing.ops().size(), "ops that give another drawing");
}

}  // namespace parlor::fuzz
