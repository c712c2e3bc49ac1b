-- The counterpart of bintrees.py.
local Tree = {}
Tree.__index = Tree
function Tree:count()
  if not self.left then return 1 end
  return 1 + self.left:count() + self.right:count()
end
local function grow(depth)
  if depth == 0 then return setmetatable({}, Tree) end
  return setmetatable({ left = grow(depth - 1), right = grow(depth - 1) }, Tree)
end
local kept = grow(14)
for _, depth in ipairs { 4, 8, 12 } do
  local total = 0
  for _ = 1, 1 << 15 - depth do total = total + grow(depth):count() end
  print(depth .. " " .. total)
end
print(kept:count())
