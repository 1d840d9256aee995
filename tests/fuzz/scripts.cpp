// Scripts that drive a client.
#include "client/automation/drive_script.hpp"
#include "tests/fuzz/targets.hpp"

namespace parlor::fuzz {

void scripts(Bytes bytes) {
    (void)automation::parse_drive_script(text_of(bytes));
}

}  // namespace parlor::fuzz
