#include "shared/transport/enet_host.hpp"

#include <mutex>
#include <stdexcept>

namespace parlor::transport::enet {

std::shared_ptr<const EnetLibrary> EnetLibrary::share() {
    static std::mutex mutex;
    static std::weak_ptr<const EnetLibrary> current;
    const std::lock_guard lock(mutex);
    std::shared_ptr<const EnetLibrary> library = current.lock();
    if (library == nullptr) {
        library = std::make_shared<const EnetLibrary>();
        current = library;
    }
    return library;
}

EnetLibrary::EnetLibrary() {
    if (enet_initialize() != 0) throw std::runtime_error("The network library ENet could not be started.");
}

EnetLibrary::~EnetLibrary() {
    enet_deinitialize();
}

void follow(SteadyTime now) {
    const auto wanted = static_cast<enet_uint32>(now.time_since_epoch().count() + clock_start_ms);
    const auto apart = static_cast<std::int32_t>(enet_time_get() - wanted);
    if (apart > clock_tolerance_ms || apart < -clock_tolerance_ms) enet_time_set(wanted);
}

}  // namespace parlor::transport::enet
