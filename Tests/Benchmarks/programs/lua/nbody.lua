-- The counterpart of nbody.py.
local function body(x, y, z, vx, vy, vz, mass)
  return { x = x, y = y, z = z, vx = vx, vy = vy, vz = vz, mass = mass }
end
local function advance(bodies, dt)
  for i = 1, #bodies do
    local a = bodies[i]
    for j = i + 1, #bodies do
      local b = bodies[j]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      local squared = dx * dx + dy * dy + dz * dz
      local force = dt / (squared * math.sqrt(squared))
      a.vx = a.vx - dx * b.mass * force
      a.vy = a.vy - dy * b.mass * force
      a.vz = a.vz - dz * b.mass * force
      b.vx = b.vx + dx * a.mass * force
      b.vy = b.vy + dy * a.mass * force
      b.vz = b.vz + dz * a.mass * force
    end
  end
  for i = 1, #bodies do
    local each = bodies[i]
    each.x = each.x + dt * each.vx
    each.y = each.y + dt * each.vy
    each.z = each.z + dt * each.vz
  end
end
local bodies = { body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0) }
for n = 1, 4 do bodies[n + 1] = body(4.0 * n, 0.5 * n, 0.1 * n, 0.0, 3.0 / n, 0.2, 0.01 * n) end
for _ = 1, 25000 do advance(bodies, 0.001) end
local out = {}
for i = 1, #bodies do
  for _, name in ipairs { "x", "y", "z" } do out[#out + 1] = ("%.9f"):format(bodies[i][name]) end
end
print(table.concat(out, " "))
