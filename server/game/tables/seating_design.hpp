#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace parlor::game {

// tables[rotation][person] of a seating without any second meeting, for people counted from 0.
using SeatingDesign = std::vector<std::vector<std::size_t>>;

// From constructions that are known, where there is one for exactly so many people, tables and rotations:
//   pairs of an even number of people: the circle of a round-robin tournament, n - 1 rotations;
//   q tables of k <= q seats, q a prime or 4, 8 or 9: the lines y = s x + t of the plane over the field of q
//   elements, x < k being the seat and s the rotation; q rotations. Seats of the last x may stay empty. Where
//   k divides q and no seat is empty, the lines x = constant make one more (k = q: an affine plane).
// (Colbourn & Dinitz, Handbook of Combinatorial Designs, 2nd ed. 2007, II.2 and III.3.)
[[nodiscard]] std::optional<SeatingDesign> seating_design(std::size_t people, std::size_t tables,
                                                          std::size_t rotations);

}  // namespace parlor::game
