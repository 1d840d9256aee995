#include <iostream>

#include "shared/packs/pack_program.hpp"

int main(int argc, const char* const* argv) {
    return parlor::packs::run_pack_program(argc, argv, std::cout, std::cerr);
}
