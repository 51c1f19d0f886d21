"""Names to subjects: what is the same by the register, what is a part of what, and what is perhaps the same.

Nothing is merged by guess. Names are one when their keys are equal (`values.text.name_key`) or when the register says
so; everything else is a proposal for a person to accept or refuse.
"""
