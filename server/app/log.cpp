#include "server/app/log.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace parlor::app {

void set_up_log(const std::string& level) {
    auto log = spdlog::get("parlor");
    if (log == nullptr) log = spdlog::stderr_color_mt("parlor");
    log->set_pattern("%Y-%m-%d %H:%M:%S.%e %^%l%$ %v");
    log->set_level(spdlog::level::from_str(level));
    log->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(log));
}

}  // namespace parlor::app
