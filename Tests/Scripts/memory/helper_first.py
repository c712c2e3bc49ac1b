import helper_things
held = helper_things.T('in helper_first')
late = helper_things.T('late in helper_first')
def start():
    global made
    made = helper_things.T('made by start')
