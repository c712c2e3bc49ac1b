-- The counterpart of fib.py.
local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end
local results = {}
for i = 1, 4 do results[i] = fib(29) end
print("[" .. table.concat(results, ", ") .. "]")
