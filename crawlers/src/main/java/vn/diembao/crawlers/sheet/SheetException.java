package vn.diembao.crawlers.sheet;

import java.io.IOException;

/** A table that cannot be read at all. */
public final class SheetException extends IOException {
    private static final long serialVersionUID = 1;

    private final SheetFault fault;

    SheetException(SheetFault fault, String detail) {
        super(fault + ": " + detail);
        this.fault = fault;
    }

    SheetException(SheetFault fault, Throwable cause) {
        super(fault + ": " + cause.getMessage(), cause);
        this.fault = fault;
    }

    public SheetFault fault() {
        return fault;
    }
}
