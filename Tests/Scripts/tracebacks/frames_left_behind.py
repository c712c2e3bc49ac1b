# The line that a finished frame keeps: where the exception left it, not where the clean-up ended.


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


def new_error_in_handler():
    try:
        [][1]
    except:
        {}['k']
        pass


def nothing_matches():
    try:
        [][1]
    except TypeError:
        pass
    except (KeyError, OSError) as error:
        pass


def new_error_in_named_handler():
    try:
        [][1]
    except Exception as error:
        {}['k']
        pass


def empty_finally():
    try:
        [][1]
    finally:
        pass


def finally_with_work():
    try:
        [][1]
    finally:
        done = 1
        done += 1


def error_in_finally():
    try:
        [][1]
    finally:
        {}['k']
        pass


def error_in_finally_of_good_body():
    try:
        pass
    finally:
        {}['k']
        pass


def within_with():
    with Quiet():
        [][1]
        pass


def within_two():
    with Quiet() as one, Quiet() as two:
        pass
        [][1]


def with_in_handler():
    with Quiet():
        try:
            [][1]
        except IndexError as error:
            with Quiet():
                {}['k']
            pass


def generator():
    try:
        yield 1
        [][1]
    except KeyError:
        pass


def from_generator():
    for _ in generator():
        pass


for function in (new_error_in_handler, nothing_matches, new_error_in_named_handler, empty_finally,
                 finally_with_work, error_in_finally, error_in_finally_of_good_body, within_with,
                 within_two, with_in_handler, from_generator):
    try:
        function()
    except Exception as error:
        lines, frames = [], []
        entry = error.__traceback__.tb_next
        while entry:
            lines.append(entry.tb_lineno - entry.tb_frame.f_code.co_firstlineno)
            frames.append(entry.tb_frame.f_lineno - entry.tb_frame.f_code.co_firstlineno)
            entry = entry.tb_next
        print(function.__name__, lines, frames)
