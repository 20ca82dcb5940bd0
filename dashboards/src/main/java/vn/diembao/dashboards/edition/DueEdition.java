package vn.diembao.dashboards.edition;

import java.time.Instant;
import java.time.LocalDate;
import vn.diembao.dashboards.digest.DigestPeriod;
import vn.diembao.dashboards.unit.UnitProfile;

/** An edition whose hour has come. */
record DueEdition(UnitProfile profile, DigestPeriod period, LocalDate date, Instant dueAt) {}
