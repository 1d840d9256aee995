#include "shared/protocol/room_view.hpp"

namespace parlor {

RoomView::RoomView() = default;
RoomView::RoomView(const RoomView&) = default;
RoomView::RoomView(RoomView&&) noexcept = default;
RoomView& RoomView::operator=(const RoomView&) = default;
RoomView& RoomView::operator=(RoomView&&) noexcept = default;
RoomView::~RoomView() = default;

}  // namespace parlor
