package zhiqiang.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiqiang.scorecard.text.Text;

/// What the server itself enters into the tree of units and the list of people.
public interface Seats {
    /// A unit that a policy names.
    ///
    /// @param area code of the area, for a unit of an area
    record PolicyUnit(String code, Text name, boolean office, String area) {}

    /// Enters units that are not there yet; what somebody changed since stays.
    void unitsOf(List<PolicyUnit> units);

    /// A role that a policy's processes need.
    record PolicyRole(String code, Text name, Text about) {}

    /// Enters roles that are not there yet. They let people work on the cases of their unit and do
    /// nothing else; who keeps the roles may add to that.
    void rolesOf(List<PolicyRole> roles);

    /// Somebody who was seated.
    ///
    /// @param password to be replaced at the first sign-in; it is stored nowhere
    record Seated(UUID id, String login, String password) {}

    /// Whoever has a login.
    Optional<UUID> known(String login);

    /// Says the passwords, once, to whoever starts the server.
    void tell(List<Seated> seated);

    /// Makes a person with a post and roles granted by the server, for demonstrations.
    Seated seat(String login, String name, String unit, String title, List<String> roles);

    /// A firm that works in the system itself.
    ///
    /// @param unit code of its unit
    /// @param area code of the area that looks after it
    /// @param login of the person who is to act for it
    record Firm(
            String unit,
            Text name,
            String area,
            String login,
            String person,
            Optional<String> phone,
            Optional<String> email) {}

    /// @param unit number of the unit
    record FirmSeat(int unit, Seated seated) {}

    /// Makes a unit of a firm, if it is not there yet, and a person in it who holds the role
    /// `enterprise`, exactly that one, granted by the server: confirming firms is somebody's duty,
    /// and the role reaches the firm's own data alone.
    ///
    /// @param by who confirmed the firm
    FirmSeat seatFirm(Firm firm, Actor by);
}
