-- wrk: each request is a change by one of 200,000 visitors, from one of many networks, of one of the published stories.
local stories = {}
for line in io.lines(os.getenv("STORIES")) do stories[#stories + 1] = line end
local names = { '"like"', '"love"', '"haha"', '"wow"', '"sad"', '"angry"', "null" }

function init()
  math.randomseed(os.time())
end

function request()
  local visitor = math.random(1, 200000)
  local headers = {
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = "pembaca-nomor-" .. visitor,
    ["X-Forwarded-For"] = (visitor % 223 + 1) .. "." .. math.floor(visitor / 223) % 256 .. "." .. math.random(0, 255) .. ".7",
  }
  return wrk.format("PUT", "/api/reactions/" .. stories[math.random(#stories)], headers, '{"reaction":' .. names[math.random(#names)] .. "}")
end
